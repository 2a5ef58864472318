/// Who reads the page.
package struct Visitor: Sendable, Equatable {
    package let name: String
    package let role: AccountRole
    /// Sent back by every form that changes something; bound to the session.
    package let formToken: String

    package init(name: String, role: AccountRole, formToken: String) {
        self.name = name
        self.role = role
        self.formToken = formToken
    }
}
