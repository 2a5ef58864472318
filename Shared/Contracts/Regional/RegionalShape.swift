/// Which description belongs to which of the region's own types.
enum RegionalShape {
    static func schema(_ type: RegionalEventType) -> JSONValue {
        switch type {
        case .receiptIssued: Receipt.shape.schema
        case .figureChanged: FigureChanged.shape.schema
        case .eventRejected: EventRejected.shape.schema
        }
    }
}
