import Contracts
import Domain
import HTTPTypes
import Outbox
import Postgres
import TestSupport
import Testing
import Topic

@testable import National

@Suite("The list of events")
struct EventListTests {
    /// Three actions and a pilot: an event each, of two families, about four records.
    private static func fill(_ bench: NationalBench) async throws {
        for title in ["Alpha", "Bravo", "Charlie"] {
            #expect(try await bench.send(.post, "/v1/actions", Bodies.action(.sn, title: title)).status == 201)
        }
        #expect(try await bench.send(.post, "/v1/pilots", Bodies.pilot(sending: .sn, host: .ma)).status == 201)
    }

    private static func ids(_ bench: NationalBench, _ query: String) async throws -> [String] {
        let page = try await bench.send(.get, "/v1/events?\(query)", as: .reader)
        #expect(page.status == 200, "\(page.text)")
        return page.items.compactMap { $0["id"]?.text }
    }

    /// The way of an event as far as `stage`. The receipt may overtake what the relay writes down, and does so here.
    private static func carry(_ event: JSONValue, to stage: EventFilter.Stage, _ outbox: Outbox) async throws {
        guard case .number(let number)? = event["sequence"], case .number(let partition)? = event["partition"] else { return }
        let index = outbox.streams.streams.firstIndex {
            $0.partition.topic == event["topic"]?.text && "\($0.partition.partition)" == partition
        }
        let mark = StreamMark(index: try #require(index), sequence: try #require(Int64(number)))
        guard stage == .received else { return try await outbox.acknowledge([mark]) }
        _ = try await outbox.pool.transaction { transaction in
            try await outbox.receive([(mark, NationalBench.noon)], in: transaction)
        }.get()
    }

    @Test("Filtered by stage, each event is in the list of the stage it has reached and in no other")
    func stages() async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            let all = try await Self.ids(bench, "limit=500")
            #expect(all.count == 4)
            #expect(try await Self.ids(bench, "stage=recorded") == all)
            let outbox = bench.room.outbox
            let epoch = try #require(try await outbox.acquireLease(holder: "test", for: .seconds(60)))
            #expect(try await outbox.sequence(epoch: epoch, limit: 3).count == 3)
            let numbered = try await bench.send(.get, "/v1/events?stage=sequenced", as: .reader).items
            #expect(numbered.compactMap { $0["id"]?.text } == Array(all.suffix(3)))
            try await Self.carry(numbered[1], to: .published, outbox)
            try await Self.carry(numbered[2], to: .received, outbox)
            for (stage, id) in zip(EventFilter.Stage.allCases, all) {
                let listed = try await bench.send(.get, "/v1/events?stage=\(stage.rawValue)", as: .reader).items
                #expect(listed.compactMap { $0["id"]?.text } == [id], "\(stage)")
                for event in listed { #expect(Self.stage(of: event) == stage, "\(event)") }
            }
        }
    }

    /// What the times of an event say; nil: they contradict each other.
    private static func stage(of event: JSONValue) -> EventFilter.Stage? {
        if event["receivedAt"]?.text != nil { return event["publishedAt"]?.text == nil ? nil : .received }
        if event["publishedAt"]?.text != nil { return .published }
        return event["sequencedAt"]?.text != nil ? .sequenced : .recorded
    }

    @Test("Filtered by family, type and record, the list has those events and no other; what is no such value is named")
    func kinds() async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            let all = try await bench.send(.get, "/v1/events", as: .reader).items
            func types(_ query: String) async throws -> Set<String> {
                Set(try await bench.send(.get, "/v1/events?\(query)", as: .reader).items.compactMap { $0["type"]?.text })
            }
            #expect(try await Self.ids(bench, "family=action-plan").count == 3)
            #expect(try await Self.ids(bench, "family=mobility-pilot").count == 1)
            #expect(try await Self.ids(bench, "family=good-practice").isEmpty)
            let planned = EventType.actionPlanned.rawValue
            #expect(try await Self.ids(bench, "type=\(planned)").count == 3)
            #expect(try await types("type=\(planned)") == ["org.recosa.action-plan.action-planned.v1"])
            #expect(try await Self.ids(bench, "type=\(planned)&family=mobility-pilot").isEmpty)
            #expect(try await Self.ids(bench, "type=\(planned)&family=action-plan&stage=recorded").count == 3)
            let subject = try #require(all.last?["subject"]?.text)
            let revised = try await bench.send(.get, "/v1/events?subject=\(subject)", as: .reader).items
            #expect(revised.count == 1 && revised.first?["id"] == all.last?["id"])
            #expect(try await Self.ids(bench, "subject=\(subject)&after=1").isEmpty)
            #expect(try await Self.ids(bench, "subject=\(subject)&family=mobility-pilot").isEmpty)
            for wrong in ["stage=sent", "family=plans", "type=action", "limit=0", "cursor=x"] {
                let refused = try await bench.send(.get, "/v1/events?\(wrong)", as: .reader)
                #expect(refused.status == 400 && refused.text.contains(wrong.prefix { $0 != "=" }), "\(wrong): \(refused.text)")
            }
        }
    }

    @Test("Pages are the list, newest first, none twice, also with a filter")
    func pages() async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            for filter in ["", "&family=action-plan"] {
                let whole = try await Self.ids(bench, "limit=500" + filter)
                for limit in 1...4 {
                    var pages: [String] = []
                    var cursor = ""
                    repeat {
                        let page = try await bench.send(.get, "/v1/events?limit=\(limit)\(filter)\(cursor)", as: .reader)
                        #expect(page.items.count <= limit)
                        pages += page.items.compactMap { $0["id"]?.text }
                        cursor = page.body["next"]?.text.map { "&cursor=" + $0 } ?? ""
                    } while !cursor.isEmpty && pages.count < 20
                    #expect(pages == whole, "pages of \(limit)\(filter)")
                }
                #expect(whole.count == (filter.isEmpty ? 4 : 3))
            }
        }
    }
}
