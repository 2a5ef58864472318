extension Action.Command {
    package static func readPlan(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .plan(id: body.optional("actionID") ?? newID, body.requiredObject("action", ActionContent.init), Provenance(body))
        }
    }

    package static func readRevise(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .revise(body.requiredObject("action", ActionContent.init), reason: body.requiredLanguageMap("reason"), Provenance(body))
        }
    }

    package static func readConfirm(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .confirm(on: body.optional("on"), note: body.languageMap("note"), Provenance(body)) }
    }

    package static func readDefineIndicator(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .defineIndicator(
                id: body.optional("indicatorID") ?? newID, body.requiredObject("indicator", IndicatorContent.init), Provenance(body))
        }
    }

    package static func readReviseIndicator(_ input: InputValue, id: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .reviseIndicator(
                id: id, body.requiredObject("indicator", IndicatorContent.init), reason: body.requiredLanguageMap("reason"),
                Provenance(body))
        }
    }
}
