/// A form, GET for questions and POST for changes; POST forms carry a token that another site cannot know.
package struct Form: Sendable, Equatable {
    package let action: String
    package let isPost: Bool
    package let fields: [Field]
    package let hidden: [(name: String, value: String)]
    package let submit: String

    package init(action: String, isPost: Bool = false, fields: [Field], hidden: [(name: String, value: String)] = [], submit: String) {
        self.action = action
        self.isPost = isPost
        self.fields = fields
        self.hidden = hidden
        self.submit = submit
    }

    package static func == (left: Form, right: Form) -> Bool {
        left.action == right.action && left.isPost == right.isPost && left.fields == right.fields && left.submit == right.submit
            && left.hidden.map { [$0.name, $0.value] } == right.hidden.map { [$0.name, $0.value] }
    }

    package struct Field: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// `type` as HTML names it: `text`, `search`, `password`, `date`, `datetime-local`.
            case input(type: String, autocomplete: String?)
            case choice([Choice])
        }

        package struct Choice: Sendable, Equatable {
            package let value: String
            package let text: String

            package init(_ value: String, _ text: String) {
                self.value = value
                self.text = text
            }
        }

        package let name: String
        package let label: String
        package let kind: Kind
        package let value: String
        package let isRequired: Bool
        package let hint: String?

        package init(
            _ name: String, _ label: String, _ kind: Kind = .input(type: "text", autocomplete: nil), value: String = "",
            isRequired: Bool = false, hint: String? = nil
        ) {
            self.name = name
            self.label = label
            self.kind = kind
            self.value = value
            self.isRequired = isRequired
            self.hint = hint
        }
    }
}
