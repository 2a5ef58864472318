/// What an account may do: a committee member reads and saves sittings, an operator also sees the machinery.
package enum AccountRole: String, Sendable, CaseIterable {
    case committee
    case `operator`
}
