import Contracts
import Logging
import Outbox
import Postgres

/// The tasks of the relay that talk to the database. Each of them repeats until it is cancelled and outlives every outage.
extension RelayService {
    /// Numbers what was recorded, as long as this process holds the lease.
    func sequence() async {
        var outage = Outage("Recorded events cannot be numbered", logger)
        for await _ in look.raised {
            var hasNumbered = false
            while let epoch = await engine.epoch, !Task.isCancelled {
                do throws(OutboxError) {
                    let batch = try await outbox.sequence(epoch: epoch, limit: settings.sequenceAtMost)
                    outage.ended()
                    if batch.count > 0 {
                        hasNumbered = true
                        await engine.feed(.sequenced(batch.heads.map { RelayMark(stream: $0.index, sequence: $0.last) }))
                    }
                    // Whoever recorded more meanwhile says so after the commit.
                    guard batch.count == settings.sequenceAtMost else { break }
                } catch .leaseLost {
                    break
                } catch {
                    outage.began(error)
                    await pause()
                }
            }
            if hasNumbered { await rest(settings.rest) }
        }
    }

    /// Reads the windows the core asks for, all that have been asked for with one query.
    func load() async {
        var outage = Outage("Numbered events cannot be read", logger)
        for await _ in engine.loadSignal.raised {
            var loads = await engine.takeLoads()
            while !loads.isEmpty, !Task.isCancelled {
                do throws(PostgresError) {
                    let events = try await outbox.read(loads.map(\.window))
                    outage.ended()
                    for load in loads { await engine.feed(events[load.window.index] ?? [], for: load.window, round: load.round) }
                    loads = await engine.takeLoads()
                } catch {
                    outage.began(error)
                    await pause()
                }
            }
        }
    }

    /// Writes the watermark down, at once and then after a rest: what is acknowledged meanwhile is written with one transaction.
    func save() async {
        for await _ in engine.markSignal.raised {
            await writeMarks()
            await rest(settings.markEvery)
        }
    }

    func writeMarks() async {
        let marks = await engine.takeMarks()
        guard !marks.isEmpty else { return }
        do {
            try await outbox.acknowledge(marks)
        } catch {
            // After a crash rows are repeated, which every reader recognises; but while this process lives they are not to seem
            // unpublished until another event is.
            await engine.putBack(marks)
            logger.debug("The watermark could not be written", metadata: ["error": "\(error)"])
        }
    }

    /// The backstop: rows whose wake-up was lost, receipts, requests to replay, and the metrics.
    func watch() async {
        var outage = Outage("The outbox cannot be looked at", logger)
        while !Task.isCancelled {
            look.raise()
            do {
                metrics.record(try await outbox.state())
                if await engine.epoch != nil { try await bringNews() }
                outage.ended()
            } catch {
                outage.began(error)
            }
            do { try await Task.sleep(for: settings.poll) } catch { return }
        }
    }

    private func bringNews() async throws(PostgresError) {
        let positions = try await outbox.positions()
        let receipts = positions.enumerated().map { RelayMark(stream: $0.offset, sequence: $0.element.receipted) }
        await engine.feed(.receipted(receipts, now: lease.now))
        for replay in try await outbox.takeReplays() {
            logger.notice(
                "Events are sent again on request",
                metadata: ["partition": "\(outbox.streams.streams[replay.index].partition)", "from": "\(replay.sequence)"])
            await engine.feed(.replay(RelayMark(stream: replay.index, sequence: replay.sequence), now: lease.now))
        }
    }

    /// A wake-up of this process: for its own sequencer, or, in a standby, for whoever holds the lease. One notification is under way
    /// at a time and is never part of a recording transaction, where it would serialise the commits.
    func passOn() async {
        for await _ in wake.calls {
            if await engine.epoch != nil {
                look.raise()
            } else {
                do {
                    try await outbox.notify()
                } catch {
                    logger.debug("Another process could not be woken; it looks by itself soon", metadata: ["error": "\(error)"])
                }
            }
        }
    }

    /// The wake-ups of other processes. After a lost connection there is one look, since anything may have been announced meanwhile.
    func listen() async {
        for await _ in PostgresListener(outbox.pool.settings, channels: [Outbox.channel], logger: logger) { look.raise() }
        // The listener gave up: the poll goes on finding everything, only later.
        do { try await Task.sleep(for: .seconds(1_000_000_000)) } catch { return }
    }

    func pause() async { await rest(settings.pause) }

    private func rest(_ time: Duration) async {
        // Cancelled: whoever waits for the end of the rest is ending too.
        if time > .zero { _ = try? await Task.sleep(for: time) }
    }
}
