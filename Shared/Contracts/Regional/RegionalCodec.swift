/// Between the region's own events and the bytes of their payloads; the same form as `EventCodec`'s.
package enum RegionalCodec {
    package static func encode(_ receipt: Receipt) throws(ContractError) -> [UInt8] { try Receipt.shape.bytes(of: receipt) }

    package static func encode(_ figure: FigureChanged) throws(ContractError) -> [UInt8] { try FigureChanged.shape.bytes(of: figure) }

    package static func encode(_ rejected: EventRejected) throws(ContractError) -> [UInt8] {
        try EventRejected.shape.bytes(of: rejected)
    }

    package static func receipt(_ data: [UInt8]) throws(ContractError) -> Receipt { try Receipt.shape.value(of: data) }

    package static func figureChanged(_ data: [UInt8]) throws(ContractError) -> FigureChanged {
        try FigureChanged.shape.value(of: data)
    }

    package static func eventRejected(_ data: [UInt8]) throws(ContractError) -> EventRejected {
        try EventRejected.shape.value(of: data)
    }
}
