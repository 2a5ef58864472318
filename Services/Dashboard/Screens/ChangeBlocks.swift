import Domain
import View

/// What changed, in words.
struct ChangeBlocks {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    private var texts: Texts { context.texts }

    /// The latest different ones, newest first: what happened to one record several times is said once, with how often.
    func digest(_ entries: [ChangeEntry], lines: Int) -> Block {
        let keys = entries.map(Key.init)
        let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
        var said: Set<Key> = []
        let latest = zip(entries, keys).filter { said.insert($0.1).inserted }.prefix(lines)
        return .list(latest.map { line($0.0, times: counts[$0.1] ?? 1) }, empty: texts[.changesNone])
    }

    private struct Key: Hashable {
        let kind: String
        let country: CountryCode
        let title: LanguageMap?
        let reason: LanguageMap?

        init(_ entry: ChangeEntry) {
            kind = entry.kind
            country = entry.country
            title = entry.title
            reason = entry.reason
        }
    }

    private func line(_ entry: ChangeEntry, times: Int) -> ListEntry {
        let names = context.names
        var details = [texts(.changeBy, ["country": names.country(entry.country), "time": context.times.moment(entry.receivedAt)])]
        if times > 1 { details[0] = texts(.changeRepeated, times, ["latest": details[0]]) }
        if let reason = entry.reason { details.append(texts(.reasonPattern, ["reason": names.text(reason)])) }
        let title = entry.title.map(names.text) ?? entry.record.text
        return ListEntry(
            texts(.changePattern, ["what": names.coded("change", entry.kind), "title": title]), link: address(entry), details: details,
            isDemonstration: entry.demonstration)
    }

    /// A participant has no page; what is known of participants together is on the page of mobility.
    private func address(_ entry: ChangeEntry) -> String? {
        entry.record.kind == .participation ? context.links.page("mobility") : context.links.record(entry.record)
    }
}
