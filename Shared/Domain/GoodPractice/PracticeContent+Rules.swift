extension PracticeContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), summary: body.languageMap("summary"), area: body.choice("area"),
            tags: body.list("tags") { $0.object(Tag.init) }, implementers: body.list("implementers") { $0.languageMap() },
            start: body.optional("start"), end: body.optional("end"), languages: body.list("languages") { $0.text() },
            evidence: body.list("evidence") { $0.object(DocumentLink.init) })
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults = Tag.faults(of: tags, at: pointer + "/tags", in: context)
        if let context, let start, start.earliest > context.today { faults.append(Fault(pointer + "/start", .dateInFuture)) }
        if let start, let end, end.latest < start.earliest { faults.append(Fault(pointer + "/end", .endBeforeStart)) }
        if Set(languages).count < languages.count { faults.append(Fault(pointer + "/languages", .languageRepeated)) }
        return faults + DocumentLink.faults(of: evidence, at: pointer + "/evidence", in: context)
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] {
        [(pointer + "/title", title), (pointer + "/summary", summary)]
            + implementers.enumerated().map { (pointer + "/implementers/\($0)", $1) }
    }
}

extension GoodPractice.Command {
    package static func readPublish(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .publish(id: body.optional("practiceID") ?? newID, body.requiredObject("practice", PracticeContent.init), Provenance(body))
        }
    }

    package static func readRevise(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .revise(body.requiredObject("practice", PracticeContent.init), reason: body.requiredLanguageMap("reason"), Provenance(body))
        }
    }

    package static func readWithdraw(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .withdraw(reason: body.requiredLanguageMap("reason"), Provenance(body)) }
    }
}
