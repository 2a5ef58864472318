import Contracts
import Crypto
import Domain
import HTTPTypes
import ServiceHost

/// A table of actions, indicators or reports: each row is one command, and one that is refused keeps no other from being recorded.
struct TableImport: Sendable {
    let table: ImportTable
    let room: NationalRoom

    var endpoint: Endpoint {
        Endpoint(
            table.name, .post, "/v1/import/\(table.rawValue)",
            "A table of \(table.rawValue), at most \(ImportTable.mostRows) rows; unless `dryRun=false` nothing is recorded.",
            tag: .imports, roles: table.operation.roles,
            query: [
                QueryParameter("dryRun", .flag, "Only tell what would happen; true unless told."),
                QueryParameter("decimal", .choice(DecimalNotation.allCases.map(\.rawValue)), "How decimals are written in the table."),
                QueryParameter("separator", .choice(["comma", "semicolon"]), "Unless told, the one that the first line shows."),
            ], body: .csv(columns: table.columns.map { $0.name + ($0.isRequired ? " (required)" : "") }),
            answer: AnswerBody(200, "One result for each row, with all its faults.", schema: RowResult.answerSchema), changes: true,
            handle: answer)
    }

    private func answer(_ request: NationalRequest) async throws -> Answer {
        try Self.checkCharset(request.headers[.contentType])
        let isDry = request.query["dryRun"] != "false"
        let decimal = request.query["decimal"].flatMap(DecimalNotation.init(rawValue:))
        let (separator, read) = try Self.read(request)
        let header = try TableHeader(read[0].cells, of: table)
        var lines: [String: Int] = [:]
        let rows = read.dropFirst().map { row in
            let row = TableRow(row, header, decimal: decimal)
            let first = lines[row.canonical]
            if first == nil { lines[row.canonical] = row.line }
            return RowCommand(row, table, room, request, repeats: first)
        }
        let results = try await results(of: rows, request, isDry: isDry)
        func count(_ verdict: RowResult.Verdict) -> JSONValue { .number("\(results.count { $0.verdict == verdict })") }
        return Answer(
            .ok,
            [
                "dryRun": .boolean(isDry), "separator": .string(separator.rawValue), "rows": .number("\(results.count)"),
                "valid": count(.valid), "recorded": count(.recorded), "repeated": count(.repeated), "refused": count(.refused),
                "results": .array(results.map { $0.json(request.language) }),
            ])
    }

    private static func read(_ request: NationalRequest) throws(Problem) -> (TableReader.Separator, [TableReader.Row]) {
        let separator: TableReader.Separator? = request.query["separator"].map { $0 == "comma" ? .comma : .semicolon }
        do throws(TableFault) {
            let read = try TableReader.read(request.body, separator: separator)
            guard read.rows.count > 1 else { throw TableFault.noRows }
            guard read.rows.count <= ImportTable.mostRows + 1 else { throw TableFault.tooManyRows(most: ImportTable.mostRows) }
            return read
        } catch {
            throw Problem(.invalidInput, errors: [ProblemError(pointer: "", code: error.code, detail: error.text)])
        }
    }

    /// Good rows first, in their order; then those with faults of their own, only to find what else is wrong with them.
    private func results(of rows: [RowCommand], _ request: NationalRequest, isDry: Bool) async throws -> [RowResult] {
        var results: [Int: RowResult] = [:]
        let good = rows.filter { $0.faults.isEmpty }
        if isDry {
            for (row, result) in zip(good, try await rehearse(good, request)) { results[row.line] = row.result(result, whenMade: .valid) }
        } else {
            for row in good { results[row.line] = row.result(await record(row, request), whenMade: .recorded) }
        }
        let faulty = rows.filter { !$0.faults.isEmpty && $0.isReadable }
        for (row, result) in zip(faulty, try await rehearse(faulty, request)) { results[row.line] = row.result(result, whenMade: .refused) }
        return rows.map { results[$0.line] ?? $0.result(nil, whenMade: .refused) }
    }

    private func rehearse(_ rows: [RowCommand], _ request: NationalRequest) async throws(Problem) -> [Result<Answer, Problem>] {
        try await room.desk.rehearse(rows.map { ($0.input, $0.envelope) }, language: request.language)
    }

    private func record(_ row: RowCommand, _ request: NationalRequest) async -> Result<Answer, Problem> {
        do throws(Problem) {
            return .success(try await room.desk.perform(row.input, row.envelope, language: request.language))
        } catch {
            return .failure(error)
        }
    }

    private static func checkCharset(_ contentType: String?) throws(Problem) {
        let parameters = contentType?.lowercased().split(separator: ";").dropFirst().map { String($0).trimming() } ?? []
        guard let charset = parameters.first(where: { $0.hasPrefix("charset=") }) else { return }
        guard ["utf-8", "utf8"].contains(charset.dropFirst(8).replacing("\"", with: "")) else {
            throw Problem(.unsupportedMediaType, headers: [.accept: "text/csv; charset=utf-8"])
        }
    }
}
