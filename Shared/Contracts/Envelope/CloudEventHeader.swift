/// The headers of DESIGN section 4, in the order in which they are written.
package enum CloudEventHeader: Int, CaseIterable, Sendable {
    case specVersion, id, source, type, subject, time, dataSchema, sequence, subjectSequence, partitionKey, recordedTime
    case contentType
    case traceParent

    /// As it stands on the record.
    package var name: String {
        switch self {
        case .specVersion: "ce_specversion"
        case .id: "ce_id"
        case .source: "ce_source"
        case .type: "ce_type"
        case .subject: "ce_subject"
        case .time: "ce_time"
        case .dataSchema: "ce_dataschema"
        case .sequence: "ce_sequence"
        case .subjectSequence: "ce_subjectseq"
        case .partitionKey: "ce_partitionkey"
        case .recordedTime: "ce_recordedtime"
        case .contentType: "content-type"
        case .traceParent: "traceparent"
        }
    }

    var isRequired: Bool { self != .traceParent }

    static let names = allCases.map(\.name)
}
