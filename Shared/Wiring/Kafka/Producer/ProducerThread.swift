import CLibrdkafka

/// The body of a producer's thread: wakes those who wait for reports, without which the producer would stand still (pitfall
/// rule 6), and ends in the order of rule 14: stop intake, wait for reports, purge the rest, free.
struct ProducerThread {
    let core: ProducerCore

    func run() {
        while true {
            let orders = core.orders(now: .now)
            if orders.purge { core.purge() }
            if orders.isEnd { break }
            let isRung = core.bell.waitForRing(milliseconds: orders.wait)
            // Whoever waits takes the reports itself; what nobody asks for, such as lines of the log, waits for the next quiet second.
            if isRung && !core.isClosing { core.changed.signal() } else { core.collect() }
        }
        core.stopCollecting()
        let client = core.surrenderClient()
        // The end is told before the client is freed: a librdkafka up to 2.0.2 that has seen a topic away may wait for ever there.
        core.finish()
        _ = consume client
    }
}
