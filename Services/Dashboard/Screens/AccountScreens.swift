/// Sign-in, one's own account, and the pages for what cannot be shown.
package enum AccountScreens {
    /// `next` is a path of ours; anything else never gets here.
    package static func signIn(name: String, next: String, problem: TextKey?, formToken: String, context: ScreenContext) -> Screen {
        let texts = context.texts
        let form = Form(
            action: "/\(texts.language.rawValue)/sign-in", isPost: true,
            fields: [
                Form.Field("name", texts[.accountName], .input(type: "text", autocomplete: "username"), value: name, isRequired: true),
                Form.Field(
                    "password", texts[.accountPassword], .input(type: "password", autocomplete: "current-password"), isRequired: true),
            ], hidden: [(name: "csrf", value: formToken), (name: "next", value: next)], submit: texts[.signIn])
        let notice: [Block] = problem.map { [.notice(Notice("error", texts[$0]))] } ?? []
        return Screen(
            path: "sign-in", title: texts[.signInTitle], lead: texts[.signInLead],
            sections: [.init("sign-in", texts[.signIn], width: .half, notice + [.form(form)])], picture: nil, hasTimes: false)
    }

    package static func account(_ visitor: Visitor, context: ScreenContext) -> Screen {
        let texts = context.texts
        let everywhere = Form(
            action: "/\(texts.language.rawValue)/sign-out", isPost: true, fields: [],
            hidden: [(name: "csrf", value: visitor.formToken), (name: "everywhere", value: "1")], submit: texts[.signOutEverywhere])
        let facts = [
            Fact(texts[.accountName], visitor.name), Fact(texts[.accountRole], context.names.coded("accountRole", visitor.role.rawValue)),
        ]
        return Screen(
            path: "account", title: texts[.accountTitle],
            sections: [
                .init(
                    "account", texts[.accountTitle], width: .half,
                    [.facts(facts), .paragraph(texts[.signOutEverywhereMeaning]), .form(everywhere)])
            ],
            picture: nil, hasTimes: false)
    }

    /// A page that says what went wrong and where to go on.
    package static func problem(_ title: TextKey, _ text: String, path: String, context: ScreenContext) -> Screen {
        let texts = context.texts
        let home = Link(texts[.pageOverview], "/\(texts.language.rawValue)/")
        return Screen(
            path: path, title: texts[title],
            sections: [.init("problem", texts[title], [.notice(Notice("error", text)), .links([home])])], picture: nil, hasTimes: false)
    }
}
