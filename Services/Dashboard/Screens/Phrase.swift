/// A sentence that may hold figures: the reader sees words, a program finds each number with its id.
package struct Phrase: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
        case words(String)
        case figure(TableCell)
    }

    package let parts: [Part]

    package init(_ words: String) { parts = [.words(words)] }

    /// `pattern` holds `{name}` where the figure belongs; its other places are filled already.
    package init(_ pattern: String, _ name: String, _ figure: TableCell) {
        let words = pattern.split(separator: "{\(name)}", omittingEmptySubsequences: false).map { [Part.words(String($0))] }
        parts = Array(words.joined(separator: [.figure(figure)]))
    }

    private init(parts: [Part]) { self.parts = parts }

    package func then(_ next: Phrase) -> Phrase { Phrase(parts: parts + next.parts) }

    package static func list(_ phrases: [Phrase], _ separator: String) -> Phrase {
        Phrase(parts: Array(phrases.map(\.parts).joined(separator: [.words(separator)])))
    }
}
