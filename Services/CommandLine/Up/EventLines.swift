import Contracts
import Domain
import ServiceHost
import ServiceLifecycle
import Synchronization
import Topic

/// One readable line on the console for each event, while the platform runs.
struct EventLines: Service {
    let broker: BrokerAddress
    let console: Console

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // What ended it, its supervisor says; here only the reading begins again, from what is the end by then.
                try? await follow()
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }

    private func follow() async throws {
        let budget = Mutex(LineBudget(perSecond: 20))
        try await TopicReading(address: broker, start: .end, follow: true).run(topics: []) { message in
            guard let value = message.value else { return }
            let verdict = budget.withLock { $0.admit(at: WallTime.now().microseconds / 1_000_000) }
            if verdict.heldBack > 0 { console.say("         … and \(verdict.heldBack) more events (recosa tail shows each)") }
            guard verdict.isShown else { return }
            do throws(ContractError) {
                console.say(Self.line(try CloudEvent(headers: message.headers.map { ($0.name, $0.value) }, value: value)))
            } catch {
                console.say(TailLine.unreadable(message, error, json: false))
            }
        }
    }

    /// `12:04:05 ma progress-approved action:0198…`
    static func line(_ event: CloudEvent) -> String {
        let time = event.recordedTime.text.dropFirst(11).prefix(8)
        let type = event.type.text.split(separator: ".").dropFirst(3).dropLast().joined(separator: ".")
        return "\(time) \(event.source.country?.text ?? "region") \(type) \(event.subject)"
    }
}
