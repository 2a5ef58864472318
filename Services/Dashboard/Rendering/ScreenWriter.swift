package import Domain
import View

/// Writes a whole page: frame, navigation, banner of the time, watermark, sections.
package struct ScreenWriter: Sendable {
    private let texts: Texts
    private let times: TimeWriter
    private let blocks: BlockWriter
    private let templates: TemplateSet

    package init(texts: Texts, templates: TemplateSet = .embedded) {
        self.texts = texts
        times = TimeWriter(texts)
        blocks = BlockWriter(texts: texts, templates: templates)
        self.templates = templates
    }

    /// `asOf` is the time in the address; `now` bounds the form that asks for another one.
    package func html(_ screen: Screen, asOf: Instant?, now: Instant, visitor: Visitor?, streamAddress: String?) -> String {
        let language = texts.language
        let links = Links(language, asOf: asOf)
        var values: [String: Any] = [
            "t": texts.all, "lang": language.tag, "dir": language.direction, "title": screen.title, "home": links.page(""),
            "styleName": Assets.style.name, "scriptName": Assets.script.name, "alternates": alternates(screen, asOf: asOf),
            "pages": Navigation(texts: texts, links: links).entries(current: screen.path), "sections": screen.sections.map(values),
            "demonstration": screen.picture?.demonstration ?? false, "patterns": ChartPattern.definitions,
        ]
        if let lead = screen.lead { values["lead"] = lead }
        // A picture of the past never changes, so a page of the past does not listen.
        // Another listens from its own picture on: what changes until the connection stands is told then.
        if asOf == nil, screen.hasTimes, let picture = screen.picture, let streamAddress {
            values["stream"] = streamAddress + QueryText.write([("after", String(picture.asOf.microseconds))])
        }
        if screen.hasTimes, let picture = screen.picture {
            values["banner"] = banner(screen, shown: picture.asOf, asOf: asOf, now: now)
            values["footerPicture"] = ["pictureLine": texts(.pictureLine, ["tag": picture.tag, "time": times.moment(picture.asOf)])]
        }
        if let visitor {
            values["account"] = [
                "name": visitor.name, "csrf": visitor.formToken, "signOut": "/\(language.rawValue)/sign-out",
                "accountPage": "/\(language.rawValue)/account",
            ]
        }
        return templates.render("layout", values)
    }

    private func values(_ section: Screen.Section) -> [String: Any] {
        var values: [String: Any] = [
            "id": section.id, "title": section.title, "width": section.width.rawValue,
            "content": section.blocks.map { blocks.html($0, under: section.title) }.joined(),
        ]
        if let note = section.note { values["note"] = note }
        return values
    }

    private func alternates(_ screen: Screen, asOf: Instant?) -> [[String: Any]] {
        Language.allCases.map { language in
            let time = asOf.map { [("asOf", $0.text)] } ?? []
            return [
                "tag": language.tag, "name": language.ownName, "direction": language.direction, "isCurrent": language == texts.language,
                "address": "/\(language.rawValue)/\(screen.path)" + QueryText.write(screen.query + time),
            ]
        }
    }

    private func banner(_ screen: Screen, shown: Instant, asOf: Instant?, now: Instant) -> [String: Any] {
        let moment = "<time datetime=\"\(shown.text)\">\(Markup.escape(times.moment(shown)))</time>"
        let pattern = texts[asOf == nil ? .bannerPresent : .bannerPast]
        let path = "/\(texts.language.rawValue)/\(screen.path)"
        let text = shown.text
        return [
            "isPast": asOf != nil, "action": path, "day": String(text.prefix(10)), "time": String(text.dropFirst(11).prefix(5)),
            "latest": String(now.text.prefix(10)), "present": path + QueryText.write(screen.query),
            "hidden": screen.query.map { ["name": $0.0, "value": $0.1] },
            "text": Markup.escape(pattern).split(separator: "{time}", omittingEmptySubsequences: false).joined(separator: moment),
        ]
    }
}
