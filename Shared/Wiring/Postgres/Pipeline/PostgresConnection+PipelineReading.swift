import CLibpq

extension PostgresConnection {
    func enterPipeline(_ waiting: Waiting) throws(PostgresError) {
        guard unsafe PQenterPipelineMode(handle.raw) == 1 else { throw sendFailure(waiting.place) }
    }

    /// Only when everything is answered.
    func leavePipeline(_ waiting: Waiting) throws(PostgresError) {
        guard unsafe PQexitPipelineMode(handle.raw) == 1 else { throw sendFailure(waiting.place) }
    }

    /// Waits for the answers to everything that was sent.
    func catchUp(_ reader: inout PipelineReader, _ waiting: inout Waiting) throws(PostgresError) {
        try flush(&waiting)
        while !reader.isCaughtUp { try readOne(&reader, &waiting) }
    }

    /// Reads what has come, so that the server never waits for us with its buffers full while we wait for it (pitfalls 2.4,
    /// pipeline deadlock). libpq itself sends whenever 64 KiB have gathered.
    func push(_ reader: inout PipelineReader, _ waiting: inout Waiting) throws(PostgresError) {
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
}
