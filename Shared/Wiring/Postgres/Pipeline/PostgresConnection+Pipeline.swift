import CLibpq

extension PostgresConnection {
    /// Sends all statements without waiting for answers in between. Each segment is a transaction of its own, ended by a Sync:
    /// one that fails does not keep the next from being done.
    /// - Returns: the outcome of each segment, in order, whatever happens on the way.
    nonisolated package func pipeline(_ segments: [[Query]]) async -> [SegmentOutcome] {
        await outcomes(of: segments.count) { connection throws(PostgresError) in
            try connection.prepareAll(segments)
            return try connection.runPipeline(segments.count, in: nil) { segments[$0] }
        }
    }

    /// The same for segments that are made when their turn comes: the server works on the first while the next is being made, and
    /// no more than what is under way is in memory. Best when all have the same statements: a new one is prepared when it is met,
    /// which waits for all answers.
    ///
    /// - Parameters:
    ///   - count: how many segments there are.
    ///   - segment: makes the segment with this number, from 0; called once for each on the connection's thread.
    nonisolated package func pipeline(count: Int, _ segment: @Sendable (Int) -> [Query]) async -> [SegmentOutcome] {
        await outcomes(of: count) { connection throws(PostgresError) in try connection.runPipeline(count, in: nil, segment) }
    }

    nonisolated func pipeline(_ queries: [Query], in transaction: Int) async throws(PostgresError) -> [PostgresRows] {
        guard !queries.isEmpty else { return [] }
        return try await onThread { connection throws(PostgresError) in try connection.pipeline(queries, transaction) }
    }

    private nonisolated func outcomes(
        of count: Int, _ run: @Sendable (isolated PostgresConnection) throws(PostgresError) -> [SegmentOutcome]
    ) async -> [SegmentOutcome] {
        do throws(PostgresError) {
            return try await onThread(run)
        } catch {
            // Only before anything was sent.
            return (0..<count).map { _ in .rolledBack(error) }
        }
    }

    private func pipeline(_ queries: [Query], _ transaction: Int) throws(PostgresError) -> [PostgresRows] {
        try check(queries)
        switch try runPipeline(1, in: transaction, { _ in queries }).first {
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

    /// Before anything is sent, so that segments with many statements need not wait for each other's answers.
    private func prepareAll(_ segments: [[Query]]) throws(PostgresError) {
        try checkUsable(in: nil)
        for queries in segments {
            try check(queries)
            for query in queries where query.isWorthPreparing && statements.statement(for: query) == nil {
                _ = try prepare(query)
            }
        }
    }

    private func check(_ queries: [Query]) throws(PostgresError) {
        for query in queries { if let fault = query.fault { throw fault } }
    }

    /// - Throws: only before anything was sent.
    private func runPipeline(
        _ count: Int, in transaction: Int?, _ segment: (Int) -> [Query]
    ) throws(PostgresError) -> [SegmentOutcome] {
        guard count > 0 else { return [] }
        try checkUsable(in: transaction)
        var reader = PipelineReader(count)
        var waiting = waiting("pipeline of \(count) segments")
        do throws(PostgresError) {
            try exchange(count, segment, &reader, &waiting)
            if waiting.cancelSent { absorbLateCancel() }
        } catch {
            giveUp(error)
            reader.end(with: error)
        }
        for query in reader.stale { statements.remove(StatementCache.Key(query)) }
        return reader.outcomes
    }

    private func exchange(
        _ count: Int, _ segment: (Int) -> [Query], _ reader: inout PipelineReader, _ waiting: inout Waiting
    ) throws(PostgresError) {
        try enterPipeline(waiting)
        for index in 0..<count {
            // Segments that were not sent yet are not sent at all.
            if waiting.cancelSent || Task.isCancelled { break }
            let queries = segment(index)
            do throws(PostgresError) {
                try check(queries)
                try prepare(queries, &reader, &waiting)
            } catch {
                guard failure == nil else { throw error }
                try catchUp(&reader, &waiting)
                reader.refused(error)
                continue
            }
            try send(queries, &reader, &waiting)
        }
        try catchUp(&reader, &waiting)
        if !reader.isComplete {
            reader.end(with: PostgresError(.cancelled, "cancelled before the segment was sent", place: waiting.place))
        }
        try leavePipeline(waiting)
    }

    private func send(
        _ queries: [Query], _ reader: inout PipelineReader, _ waiting: inout Waiting
    ) throws(PostgresError) {
        for query in queries {
            guard send(query, preparedAs: statements.statement(for: query)) == 1 else { throw sendFailure(query.place) }
            try push(&reader, &waiting)
        }
        guard unsafe PQpipelineSync(handle.raw) == 1 else { throw sendFailure(waiting.place) }
        // Not before: without its Sync a segment has no end that could be read, and nothing of it is kept.
        reader.sent(queries)
        try push(&reader, &waiting)
    }

    /// A failed Parse would abort its segment, so statements are prepared before, outside of the pipeline.
    private func prepare(
        _ queries: [Query], _ reader: inout PipelineReader, _ waiting: inout Waiting
    ) throws(PostgresError) {
        for query in queries where query.isWorthPreparing && statements.statement(for: query) == nil {
            try catchUp(&reader, &waiting)
            try leavePipeline(waiting)
            // Back into the pipeline also when the statement is refused, for the segments that follow.
            let refusal: PostgresError?
            do throws(PostgresError) {
                _ = try prepare(query)
                refusal = nil
            } catch {
                if failure != nil { throw error }
                refusal = error
            }
            try enterPipeline(waiting)
            if let refusal { throw refusal }
        }
    }
}
