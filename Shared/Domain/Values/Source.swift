/// Where a statement comes from: the document and the place in it, such as `recosa-project-page`, `L18`.
package struct Source: Codable, Hashable, Sendable {
    package let document: String
    package let locator: String?

    package init(document: String, locator: String? = nil) {
        self.document = document
        self.locator = locator
    }
}
