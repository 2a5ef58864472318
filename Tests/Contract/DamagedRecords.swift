import Contracts
import Domain

/// What became of damaged records.
struct DamagedRecords {
    var values = 0
    var refusals: [ContractError.Code: Int] = [:]
    var losses: [String] = []

    /// Damages a golden event by each seed, and reads it.
    static func tally(seeds: some Sequence<Int>) throws -> DamagedRecords {
        let golden = try GoldenEvents.all().map(\.event)
        let headers = golden.map(\.headers)
        var tally = DamagedRecords()
        for seed in seeds {
            var mutator = Mutator(seed: UInt64(seed))
            let number = mutator.below(golden.count)
            var damaged = headers[number]
            var data = golden[number].data
            if mutator.below(4) == 0 { mutator.damage(&damaged) }
            if mutator.below(8) > 0 { mutator.damage(&data, other: golden[mutator.below(golden.count)].data) }
            do throws(ContractError) {
                let envelope = try CloudEvent(headers: damaged, value: data)
                if let loss = try loss(of: envelope) { tally.losses.append("seed \(seed): \(loss)") }
                tally.values += 1
            } catch {
                tally.refusals[error.code, default: 0] += 1
            }
        }
        return tally
    }

    /// What reading the written bytes again does not give back; nil when nothing is lost.
    private static func loss(of envelope: CloudEvent) throws(ContractError) -> String? {
        let again = try CloudEvent(headers: envelope.headers, value: envelope.data)
        guard again == envelope else { return "the envelope of \(envelope.type)" }
        switch envelope.type {
        case .national:
            let decoded = try EventCodec.decode(envelope)
            let bytes = try EventCodec.encode(decoded)
            let second = try EventCodec.decode(type: envelope.type.parsed(), data: bytes)
            // A field that is not known moves to the end of its object; which stands first among several says nothing.
            guard second.event == decoded.event, Set(second.unknownFields) == Set(decoded.unknownFields) else {
                return "\(decoded) became \(second)"
            }
            return try EventCodec.encode(second) == bytes ? nil : "the bytes of \(envelope.type)"
        case .regional(.receiptIssued):
            let value = try RegionalCodec.receipt(envelope.data)
            return try RegionalCodec.receipt(RegionalCodec.encode(value)) == value ? nil : "a receipt"
        case .regional(.figureChanged):
            let value = try RegionalCodec.figureChanged(envelope.data)
            return try RegionalCodec.figureChanged(RegionalCodec.encode(value)) == value ? nil : "a figure"
        case .regional(.eventRejected):
            let value = try RegionalCodec.eventRejected(envelope.data)
            return try RegionalCodec.eventRejected(RegionalCodec.encode(value)) == value ? nil : "a rejection"
        case .unknown: return nil
        }
    }
}
