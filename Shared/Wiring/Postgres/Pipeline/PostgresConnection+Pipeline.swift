import CLibpq

extension PostgresConnection {
    /// Sends all statements without waiting for answers in between. Each segment is a transaction of its own, ended by a Sync:
    /// one that fails does not keep the next from being done.
    /// - Returns: the outcome of each segment, in order, whatever happens on the way.
    nonisolated package func pipeline(_ segments: [[Query]]) async -> [SegmentOutcome] {
        let result: Result<[SegmentOutcome], PostgresError>
        do throws(PostgresError) {
            result = .success(
                try await onThread { connection throws(PostgresError) in try connection.runPipeline(segments, in: nil) })
        } catch {
            result = .failure(error)
        }
        switch result {
        case .success(let outcomes): return outcomes
        // Only before anything was sent.
        case .failure(let error): return segments.map { _ in .rolledBack(error) }
        }
    }

    nonisolated func pipeline(_ queries: [Query], in transaction: Int) async throws(PostgresError) -> [PostgresRows] {
        guard !queries.isEmpty else { return [] }
        return try await onThread { connection throws(PostgresError) in try connection.pipeline(queries, transaction) }
    }

    private func pipeline(_ queries: [Query], _ transaction: Int) throws(PostgresError) -> [PostgresRows] {
        switch try runPipeline([queries], in: transaction).first {
        case .committed(let rows): return rows
        case .rolledBack(let error):
            transactionFailure = transactionFailure ?? error
            throw error
        case .unknown(var error):
            // Unknown is only what a COMMIT was in; this transaction has not come to its COMMIT.
            error.kind = .connectionLost
            throw error
        case nil: return []
        }
    }

    /// - Throws: only before anything was sent.
    private func runPipeline(_ segments: [[Query]], in transaction: Int?) throws(PostgresError) -> [SegmentOutcome] {
        guard !segments.isEmpty else { return [] }
        for segment in segments { for query in segment { if let fault = query.fault { throw fault } } }
        try checkUsable(in: transaction)
        // A failed Parse would abort its segment: statements are prepared before.
        let statements = try prepareAll(segments)
        var reader = PipelineReader(segments)
        var waiting = waiting("pipeline of \(segments.count) segments")
        guard unsafe PQenterPipelineMode(handle.raw) == 1 else { throw sendFailure(waiting.place) }
        do throws(PostgresError) {
            try exchange(segments, statements, &reader, &waiting)
            guard unsafe PQexitPipelineMode(handle.raw) == 1 else { throw sendFailure(waiting.place) }
            if waiting.cancelSent { absorbLateCancel() }
        } catch {
            giveUp(error)
            reader.end(with: error)
        }
        return zip(reader.outcomes, segments).map { forgettingStale($0, $1) }
    }

    private func exchange(
        _ segments: [[Query]], _ statements: [[PreparedStatement?]], _ reader: inout PipelineReader, _ waiting: inout Waiting
    ) throws(PostgresError) {
        for (segment, prepared) in zip(segments, statements) {
            // Segments that were not sent yet are not sent at all.
            if waiting.cancelSent || Task.isCancelled { break }
            for (query, name) in zip(segment, prepared) {
                guard send(query, preparedAs: name) == 1 else { throw sendFailure(query.place) }
                try push(&reader, &waiting)
            }
            guard unsafe PQpipelineSync(handle.raw) == 1 else { throw sendFailure(waiting.place) }
            reader.sentSegments += 1
            try push(&reader, &waiting)
        }
        try flush(&waiting)
        while !reader.isCaughtUp { try readOne(&reader, &waiting) }
        if !reader.isComplete {
            reader.end(with: PostgresError(.cancelled, "cancelled before the segment was sent", place: waiting.place))
        }
    }

    /// Reads what has come, so that the server never waits for us with its buffers full while we wait for it (pitfalls 2.4,
    /// pipeline deadlock). libpq itself sends whenever 64 KiB have gathered.
    private func push(_ reader: inout PipelineReader, _ waiting: inout Waiting) throws(PostgresError) {
        sentSincePush += 1
        guard sentSincePush >= 64 else { return }
        sentSincePush = 0
        while true {
            let left = unsafe PQflush(handle.raw)
            guard left >= 0 else { throw lost(waiting.place) }
            if unsafe PQconsumeInput(handle.raw) == 0 { throw lost(waiting.place) }
            while !reader.isCaughtUp, unsafe PQisBusy(handle.raw) == 0 { try readOne(&reader, &waiting) }
            if left == 0 { return }
            try awaitServer(&waiting, writing: true)
        }
    }

    private func readOne(_ reader: inout PipelineReader, _ waiting: inout Waiting) throws(PostgresError) {
        let result = try nextResult(&waiting)
        reader.take(result, cancelled: waiting.cancelSent)
        if handle.isBroken {
            throw lost(waiting.place, sqlState: reader.currentFailure?.sqlState, message: reader.currentFailure?.message)
        }
    }

    private func prepareAll(_ segments: [[Query]]) throws(PostgresError) -> [[PreparedStatement?]] {
        var statements: [[PreparedStatement?]] = []
        statements.reserveCapacity(segments.count)
        var (lastText, lastTypes, last): (String, [UInt32], PreparedStatement?) = ("", [], nil)
        for segment in segments {
            var prepared: [PreparedStatement?] = []
            for query in segment {
                if query.text != lastText || query.parameters.types != lastTypes {
                    last = query.isWorthPreparing ? try statement(for: query) : nil
                    (lastText, lastTypes) = (query.text, query.parameters.types)
                }
                prepared.append(last)
            }
            statements.append(prepared)
        }
        return statements
    }

    private func statement(for query: Query) throws(PostgresError) -> PreparedStatement {
        let key = StatementCache.Key(query)
        if let statement = statements.statement(for: key) { return statement }
        return try prepare(query, key)
    }

    /// A stale statement is not run again here: what came before it in its segment would have to be, too. It is forgotten, so
    /// that the retry finds it prepared anew.
    private func forgettingStale(_ outcome: SegmentOutcome, _ segment: [Query]) -> SegmentOutcome {
        guard case .rolledBack(var error) = outcome, error.isStaleStatement else { return outcome }
        for query in segment { statements.remove(StatementCache.Key(query)) }
        error.kind = .staleStatement
        return .rolledBack(error)
    }
}
