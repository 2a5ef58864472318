import Contracts
import Domain
import Foundation

/// The golden examples in envelopes, each on its topic.
enum GoldenEvents {
    static func all() throws -> [(topic: String, event: CloudEvent)] {
        try EventRegistry.all.enumerated().map { index, contract in
            let data = Array(try Data(contentsOf: ContractFolders.examples.appending(path: contract.type.text + ".json")))
            let (topic, stream, subject): (String, EventSource.Stream, String)
            switch contract.type {
            case .national(let type):
                topic = "recosa.ma.\(type.family.rawValue).v1"
                stream = .national(.ma, type.family)
                subject = try EventCodec.decode(type: type, data: data).event.subject.text
            case .regional(let type):
                topic = "recosa.region.\(type.kind.rawValue).v1"
                stream = .regional(type.kind)
                subject = "golden"
            case .unknown(let text): throw ContractError(.typeUnknown, .header("ce_type"), text)
            }
            let time = Instant(microseconds: 1_555_337_127_250_000 + Int64(index))
            return (
                topic,
                CloudEvent(
                    id: UniqueID.version7(at: time, random: (UInt64(index), 1)), source: EventSource(stream, partition: 0),
                    type: contract.type, subject: subject, time: time, dataSchema: contract.dataSchema, sequence: Int64(index + 1),
                    subjectSequence: 1, partitionKey: subject, recordedTime: Instant(microseconds: time.microseconds + 5),
                    traceParent: TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), data: data)
            )
        }
    }
}
