import Contracts
import Crypto
import Domain
import HTTPTypes
import ServiceHost

/// A row of a table as the command it stands for.
struct RowCommand: Sendable {
    let line: Int
    let input: CommandInput
    let envelope: CommandEnvelope
    /// Faults of the row as a row.
    private(set) var faults: [RowResult.Fault]
    /// False when its cells may stand under the wrong columns: what else they say is of no interest.
    let isReadable: Bool
    private let row: TableRow

    /// - Parameter repeats: the line on which the same row stands already.
    init(_ row: TableRow, _ table: ImportTable, _ room: NationalRoom, _ request: NationalRequest, repeats: Int?) {
        self.row = row
        line = row.line
        faults = row.faults.map { RowResult.Fault(column: $0.column, pointer: "", code: $0.fault.code, detail: $0.fault.text) }
        isReadable = repeats == nil && !row.faults.contains { $0.fault.code == "cellCount" }
        if let repeats {
            let fault = TableFault.rowRepeated(line: repeats)
            faults.append(RowResult.Fault(column: "", pointer: "", code: fault.code, detail: fault.text))
        }
        // The same row is the same request, whichever file it comes in and whoever sends it: what it makes has an identity of its own.
        let digest = Array(SHA256.hash(data: Array("\(room.rules.country.text)\u{0}\(table.rawValue)\u{0}\(row.canonical)".utf8)))
        let made = AggregateID(table.madeKind, .version4(random: (Self.number(digest[0..<8]), Self.number(digest[8..<16]))))
        var fields: [InputField] = []
        if case .object(let all) = row.body { fields = all }
        let target = fields.first { $0.name == "action" && table != .actions }
        if table != .actions { fields.removeAll { $0.name == "action" } }
        let nameOfMade = table.madeKind.rawValue + "ID"
        if !fields.contains(where: { $0.name == nameOfMade }) { fields.append(InputField(nameOfMade, .text(made.text))) }
        var record = AggregateID(.action, made.id)
        if table == .actions {
            record = CommandInput.named("actionID", .action, in: .object(fields)) ?? record
        } else if case .text(let text)? = target?.value, let id = Self.action(text) {
            record = id
        } else {
            let code: FaultCode = target == nil ? .fieldMissing : .identifierInvalid
            faults.append(RowResult.Fault(column: "action", pointer: "", code: code.rawValue, detail: LocalisedText(fault: code)))
        }
        let body = InputValue.object(fields)
        input = CommandInput(
            operation: table.operation, record: record, item: CommandInput.named(nameOfMade, table.madeKind, in: body) ?? made, body: body)
        let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        envelope = CommandEnvelope(
            caller: request.caller, key: "table:\(table.rawValue):\(hex)", digest: digest, requestID: request.requestID)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    private static func action(_ text: String) -> AggregateID? {
        if let id = try? AggregateID(text) { return id.kind == .action ? id : nil }
        return (try? UniqueID(text)).map { AggregateID(.action, $0) }
    }

    /// - Parameter outcome: nil when the command was not even tried.
    func result(_ outcome: Result<Answer, Problem>?, whenMade verdict: RowResult.Verdict) -> RowResult {
        switch outcome {
        case .success(let answer)?:
            let verdict = answer.isRepeated && verdict != .refused ? .repeated : verdict
            let body = verdict == .refused ? nil : answer.body.flatMap { try? JSONValue($0) }
            return RowResult(line: line, verdict: verdict, made: body, faults: faults)
        case .failure(let problem)?:
            // A cell that could not be read is missing from the body: that its field is missing is no fault of its own.
            let known = Set(faults.map(\.column))
            let more = problem.errors.map(fault).filter { $0.column.isEmpty || !known.contains($0.column) }
            let own = faults.isEmpty && more.isEmpty ? [RowResult.Fault(problem)] : []
            return RowResult(line: line, verdict: .refused, made: nil, faults: faults + more + own)
        case nil: return RowResult(line: line, verdict: .refused, made: nil, faults: faults)
        }
    }

    private func fault(_ error: ProblemError) -> RowResult.Fault {
        let isTarget = error.pointer.isEmpty && error.code == FaultCode.doesNotExist.rawValue
        let column = isTarget ? "action" : error.pointer.isEmpty ? "" : row.column(of: error.pointer)
        return RowResult.Fault(column: column, pointer: error.pointer, code: error.code, detail: error.detail)
    }
}
