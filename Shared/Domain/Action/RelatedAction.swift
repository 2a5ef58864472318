/// Another action this one belongs with; budgets of parent and child are never added.
package struct RelatedAction: Codable, Hashable, Sendable {
    package let actionID: AggregateID
    package let relation: ActionRelation

    package init(actionID: AggregateID, relation: ActionRelation) {
        self.actionID = actionID
        self.relation = relation
    }
}

/// IATI RelatedActivityType: what the *other* action is to this one.
package enum ActionRelation: String, Codable, CaseIterable, Sendable {
    case parent = "1"
    case child = "2"
    case sibling = "3"
    case coFunded = "4"
    case thirdParty = "5"
}
