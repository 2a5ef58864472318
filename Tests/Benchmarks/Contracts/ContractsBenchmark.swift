import Benchmark
import Contracts
import Domain

/// The way of the event that there is most of, a progress report of 730 bytes, as the aggregator and the national services go
/// it. One iteration is a million events; the committed thresholds are the promise of the contract: 4 microseconds of a core to
/// read one (250,000 a second), 6.6 to write one (150,000). Processor time counts, not the clock: other work on the machine is
/// no fault of the contract's.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.cpuTotal, .wallClock, .throughput], warmupIterations: 0, scalingFactor: .mega, maxDuration: .seconds(20),
        maxIterations: 5)

    /// Headers and value as they lie in the client's memory, to the event in its envelope: what the projector works with.
    Benchmark("decode-progress") { benchmark in
        let scene = try ProgressScene()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            let envelope = try CloudEvent(headers: scene.headers, value: scene.envelope.data)
            blackHole(try EventCodec.decode(envelope))
        }
        benchmark.stopMeasurement()
    }

    /// From the event to the headers and the value that are handed to the client.
    Benchmark("encode-progress") { benchmark in
        let scene = try ProgressScene()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            var envelope = scene.envelope
            envelope.data = try EventCodec.encode(scene.event)
            blackHole(envelope.headers)
        }
        benchmark.stopMeasurement()
    }
}

/// The golden progress report on a record.
private struct ProgressScene {
    let event: DomainEvent
    let envelope: CloudEvent
    let headers: [(name: String, value: [UInt8])]

    struct NotInRegistry: Error {}

    init() throws {
        guard let contract = EventRegistry.contract(of: .national(.progressApproved)) else { throw NotInRegistry() }
        event = try EventCodec.decode(type: .progressApproved, data: contract.example.compact).event
        let time = Instant(microseconds: 1_555_337_127_250_000)
        envelope = CloudEvent(
            id: UniqueID.version7(at: time, random: (1, 2)), source: EventSource(.ma, .actionPlan, partition: 2), type: contract.type,
            subject: event.subject.text, time: time, dataSchema: contract.dataSchema, sequence: 4_711, subjectSequence: 12,
            partitionKey: event.subject.text, recordedTime: time, data: try EventCodec.encode(event))
        headers = envelope.headers
    }
}
