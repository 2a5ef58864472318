import Contracts
import Domain
import Topic

/// One event, or a record that is none, as a line.
enum TailLine {
    static func text(_ event: CloudEvent, of message: IncomingMessage) -> String {
        let type = event.type.text.split(separator: ".").dropFirst(2).joined(separator: ".")
        return "\(event.recordedTime.text) \(event.source.country?.text ?? "region") \(type) \(event.subject) "
            + "\(message.partition)@\(message.offset) sequence \(event.sequence)"
    }

    static func json(_ event: CloudEvent, of message: IncomingMessage) -> String {
        var members: [JSONValue.Member] = [
            .init("topic", .string(message.topic)), .init("partition", .number(String(message.partition.partition))),
            .init("offset", .number(String(message.offset))), .init("id", .string(event.id.text)),
            .init("source", .string(event.source.text)), .init("type", .string(event.type.text)),
            .init("subject", .string(event.subject)), .init("time", .string(event.time.text)),
            .init("recordedtime", .string(event.recordedTime.text)), .init("sequence", .number(String(event.sequence))),
            .init("subjectseq", .number(String(event.subjectSequence))),
        ]
        do throws(ContractError) { members.append(.init("data", try JSONValue(event.data))) } catch {
            members.append(.init("dataError", .string("\(error)")))
        }
        return String(decoding: JSONValue.object(members).compact, as: UTF8.self)
    }

    /// A record that the contract does not know is shown too: somebody looks for it.
    static func unreadable(_ message: IncomingMessage, _ error: ContractError, json: Bool) -> String {
        guard json else { return "unreadable \(message.partition)@\(message.offset): \(error)" }
        let value = JSONValue.object([
            .init("topic", .string(message.topic)), .init("partition", .number(String(message.partition.partition))),
            .init("offset", .number(String(message.offset))), .init("error", .string("\(error)")),
        ])
        return String(decoding: value.compact, as: UTF8.self)
    }
}
