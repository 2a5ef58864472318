import Foundation
import Logging
import ServiceHost
import Synchronization
import Testing

@Suite("Log")
struct LogTests {
    /// The lines that a logger writes.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }

        func logger(_ format: LogFormat, level: Logger.Level = .trace) -> Logger {
            Logger(label: "relay") { label in
                LineLogHandler(
                    label: label, level: level, format: format,
                    clock: { WallTime(microseconds: 1_795_293_720_125_000) },
                    write: { line in self.lines.withLock { $0.append(line) } })
            }
        }
    }

    @Test("A JSON line holds the constant message and the metadata, whatever they contain")
    func json() throws {
        let lines = Lines()
        var logger = lines.logger(.json)
        logger[metadataKey: LogKey.eventID] = "e-1"
        logger.warning("Published", metadata: ["text": "a \"b\"\n\u{1}", "list": ["1", "2"], "message": "shadow"])
        let line = try #require(lines.all.first)
        #expect(line.hasSuffix("}\n") && line.dropLast().contains("\n") == false)
        let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["time"] as? String == "2026-11-21T20:42:00.125000Z")
        #expect(object["level"] as? String == "warning")
        #expect(object["message"] as? String == "Published")
        #expect(object["metadata.message"] as? String == "shadow")
        #expect(object["event.id"] as? String == "e-1")
        #expect(object["text"] as? String == "a \"b\"\n\u{1}")
        #expect(object["list"] as? [String] == ["1", "2"])
    }

    @Test("A readable line stays one line")
    func text() throws {
        let lines = Lines()
        lines.logger(.text).info("Started", metadata: ["detail": "one\ntwo"])
        #expect(lines.all == ["20:42:00.125 info     relay: Started detail=one \u{2424} two\n"])
    }

    @Test("Below the level nothing is written")
    func level() {
        let lines = Lines()
        lines.logger(.json, level: .warning).info("Quiet")
        #expect(lines.all.isEmpty)
    }

    @Test(
        "Times are those of the calendar, also on leap days",
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (951_782_400, "2000-02-29T00:00:00.000000Z"),
            (1_709_251_199, "2024-02-29T23:59:59.000000Z"), (4_102_444_800, "2100-01-01T00:00:00.000000Z"),
        ])
    func times(seconds: Int64, expected: String) {
        #expect(WallTime(microseconds: seconds * 1_000_000).rfc3339 == expected)
    }
}
