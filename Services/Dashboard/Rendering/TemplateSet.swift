import Mustache

/// The embedded templates, parsed once. A template that cannot be parsed is named in `problems`; a test holds that empty.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    package let problems: [String]

    package static let embedded = TemplateSet(EmbeddedFiles.templates)

    package init(_ files: [(name: String, text: String)]) {
        var library = MustacheLibrary()
        var problems: [String] = []
        for file in files {
            do {
                // The last line feed belongs to the file, not to the markup: a cell would get a space behind its number.
                try library.register(file.text.hasSuffix("\n") ? String(file.text.dropLast()) : file.text, named: file.name)
            } catch {
                problems.append("\(file.name): \(error)")
            }
        }
        self.library = library
        self.problems = problems
    }

    /// An unknown template writes nothing; the test above finds it first.
    package func render(_ name: String, _ values: [String: Any]) -> String {
        library.render(values, withTemplate: name) ?? ""
    }
}
