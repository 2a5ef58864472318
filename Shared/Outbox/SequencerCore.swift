/// Gives each stream the next numbers; the transaction around it and its epoch make that happen once.
package struct SequencerCore: Sendable {
    /// A recorded row that has no number.
    package struct Row: Sendable, Equatable {
        package var position: Int64
        package var stream: Int32

        package init(position: Int64, stream: Int32) {
            self.position = position
            self.stream = stream
        }
    }

    /// The number a row gets in its stream.
    package struct Number: Sendable, Equatable {
        package var position: Int64
        package var stream: Int32
        package var sequence: Int64
    }

    /// What one step writes, all of it or nothing.
    package struct Step: Sendable, Equatable {
        package var numbers: [Number] = []
        /// The new last number of every stream touched.
        package var heads: [Int32: Int64] = [:]
    }

    /// The rules, so that the simulator can take one away; all of them in production.
    package struct Rules: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// By position, which was drawn while the subject was locked: an earlier event of a subject has the smaller one.
        package static let ordersByPosition = Rules(rawValue: 1 << 0)
        /// Continues behind the head that the same transaction read, not behind one remembered from an earlier step.
        package static let continuesBehindStoredHead = Rules(rawValue: 1 << 1)

        package static let all: Rules = [.ordersByPosition, .continuesBehindStoredHead]
    }

    private let rules: Rules
    private var remembered: [Int32: Int64] = [:]

    package init(rules: Rules = .all) {
        self.rules = rules
    }

    /// Numbers `rows`, all without a number and read together with `heads` in one transaction that holds the lease's epoch.
    package mutating func step(rows: [Row], heads: [Int32: Int64]) -> Step {
        var step = Step()
        step.numbers.reserveCapacity(rows.count)
        let ordered = rules.contains(.ordersByPosition) ? rows.sorted { $0.position < $1.position } : rows
        for row in ordered {
            let sequence = (step.heads[row.stream] ?? head(of: row.stream, in: heads)) + 1
            step.heads[row.stream] = sequence
            step.numbers.append(Number(position: row.position, stream: row.stream, sequence: sequence))
        }
        if !rules.contains(.continuesBehindStoredHead) { remembered.merge(step.heads) { _, new in new } }
        return step
    }

    private func head(of stream: Int32, in heads: [Int32: Int64]) -> Int64 {
        let stored = heads[stream] ?? 0
        return rules.contains(.continuesBehindStoredHead) ? stored : remembered[stream] ?? stored
    }
}
