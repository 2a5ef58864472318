package import Domain

extension PostgresRegionalReader {
    /// The figures of the later time, each beside itself at the earlier one.
    package func comparison(from: Instant, to: Instant?) async throws(ReadingError) -> [FigurePair] {
        let before = try await headline(at: from)
        let after = try await headline(at: to)
        return after.compactMap { figure in
            before.first { $0.id == figure.id }.map { earlier in
                FigurePair(before: earlier, after: figure, difference: Self.difference(earlier, figure))
            }
        }
    }

    private func headline(at time: Instant?) async throws(ReadingError) -> [Figure] {
        try await read(time) { view in
            try await Headline.read(view, try await RegionalFacts.read(view), .region).figures(view)
        }
    }

    private static func difference(_ before: Figure, _ after: Figure) -> DecimalNumber? {
        guard let first = before.value.number, let second = after.value.number else { return nil }
        return try? second.subtracting(first)
    }
}
