import Domain
package import View

/// How the streams of events stand and what waits.
package enum FeedScreen {
    package static func make(_ feeds: [FeedEntry], parked: [ParkedEntry], context: ScreenContext) -> Screen {
        let texts = context.texts
        return Screen(
            path: "feeds", title: texts[.pageFeeds], lead: texts[.feedsLead],
            sections: [
                .init("feeds", texts[.feedsTitle], [feeds.isEmpty ? .list([], empty: texts[.feedsNone]) : table(feeds, context: context)]),
                .init("parked", texts[.parkedTitle], note: texts[.parkedNote], [self.parked(parked, context: context)]),
            ], picture: nil, hasTimes: false)
    }

    private static func table(_ feeds: [FeedEntry], context: ScreenContext) -> Block {
        let texts = context.texts
        let rows = feeds.map { feed in
            DataTable.Row(
                TableCell(
                    "\(context.names.country(feed.country)), \(context.names.coded("family", feed.family.rawValue)), \(feed.partition)"),
                [
                    TableCell(
                        context.names.coded("feed", feed.state.rawValue),
                        kind: feed.state == .current || feed.state == .silent ? nil : "late"),
                    number(feed.lastSequence, texts), number(feed.nextOffset, texts), number(feed.headOffset, texts),
                    number(feed.lagEvents, texts),
                    TableCell(feed.lagSeconds.map { seconds($0, texts) } ?? texts[.unknown]),
                    TableCell(feed.gapSince.map(context.times.moment) ?? texts[.noGap]),
                    TableCell(feed.lastReceivedAt.map(context.times.moment) ?? texts[.never]), number(Int64(feed.parkedEvents), texts),
                ])
        }
        let columns: [TextKey] = [
            .columnFeed, .columnState, .columnSequence, .columnNextOffset, .columnHead, .columnLagEvents, .columnLagSeconds, .columnGap,
            .columnLastReceived, .columnParked,
        ]
        return .table(DataTable(caption: texts[.feedsTitle], columns: columns.map { texts[$0] }, rows: rows), coverage: nil)
    }

    private static func parked(_ entries: [ParkedEntry], context: ScreenContext) -> Block {
        let texts = context.texts
        return .list(
            entries.map { entry in
                ListEntry(
                    entry.subject,
                    details: [
                        texts(
                            .parkedLine, entry.events,
                            ["country": context.names.country(entry.country), "time": context.times.moment(entry.parkedAt)]),
                        "\(entry.code): \(entry.reason)", entry.firstEventID,
                    ])
            }, empty: texts[.parkedNone])
    }

    private static func number(_ value: Int64?, _ texts: Texts) -> TableCell {
        guard let value else { return TableCell(texts[.unknown], kind: "not-reported") }
        return TableCell(texts.numbers.format(decimal: String(value)), value: String(value), kind: "number")
    }

    /// Whole seconds are enough to see whether a stream is behind.
    private static func seconds(_ value: Double, _ texts: Texts) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return texts[.unknown] }
        return texts(.secondCount, Int(value.rounded()))
    }
}
