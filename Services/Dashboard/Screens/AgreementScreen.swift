import Domain
package import View

/// Agreements between states or regions, oldest signature first.
package enum AgreementScreen {
    package static func make(_ agreements: [AgreementEntry], picture: Picture, context: ScreenContext) -> Screen {
        let texts = context.texts
        let ordered = agreements.sorted { ($0.signedOn?.text ?? "9999", $0.head.id) < ($1.signedOn?.text ?? "9999", $1.head.id) }
        let entries = ordered.map { agreement in
            let parties = agreement.parties.map { party in
                party.name.map(context.names.text)
                    ?? [party.region?.text, party.country.map(context.names.country)].compactMap { $0 }
                    .joined(separator: ", ")
            }
            var details = [
                texts(.agreementLine, ["date": context.day(agreement.signedOn), "parties": texts.list(parties)]),
                context.names.coded("level", agreement.level.rawValue),
            ]
            if !agreement.areas.isEmpty { details.append(texts.list(agreement.areas.map(context.names.area))) }
            if let description = agreement.description { details.append(context.names.text(description)) }
            details += context.sources(agreement.head.sources).map { texts(.sourcePattern, ["source": $0]) }
            return ListEntry(
                context.names.text(agreement.head.title), details: details, isDemonstration: agreement.head.demonstration,
                anchor: agreement.head.id.id.text)
        }
        let disputes = ordered.flatMap { RecordBlocks(context).disagreements($0.head) }
        return Screen(
            path: "agreements", title: texts[.pageAgreements],
            sections: [.init("agreements", texts[.pageAgreements], [.list(entries, empty: texts[.agreementsNone])] + disputes)],
            picture: picture)
    }
}
