import View

/// The events under a record: what each country sent, when, and from which source.
struct EventBlocks {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    func table(_ events: [EventEntry]) -> Block {
        let texts = context.texts
        guard !events.isEmpty else { return .list([], empty: texts[.eventsNone]) }
        let rows = events.map { event in
            DataTable.Row(
                TableCell(context.names.coded("change", kind(event.type)), isDemonstration: event.demonstration),
                [
                    TableCell(context.names.country(event.country)), TableCell(context.times.moment(event.approvedAt)),
                    TableCell(context.times.moment(event.receivedAt)),
                    TableCell(context.sources(event.sources).joined(separator: "; ")),
                    TableCell("\(event.topic)/\(event.partition) #\(event.sequence)"),
                ])
        }
        let columns: [TextKey] = [.columnEvent, .columnCountry, .columnApprovedAt, .columnReceivedAt, .columnSource, .columnPosition]
        return .table(DataTable(caption: texts[.eventsTitle], columns: columns.map { texts[$0] }, rows: rows), coverage: nil)
    }

    /// `progress-approved` of `org.recosa.action-plan.progress-approved.v1`.
    private func kind(_ type: String) -> String {
        let parts = type.split(separator: ".")
        return parts.count == 5 ? String(parts[3]) : type
    }
}
