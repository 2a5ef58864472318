import Contracts
import Domain
import HTTPTypes
import Journal
import ServiceHost

/// Carries commands to the journal, and the outcome back.
struct CommandDesk: Sendable {
    let rules: CountryRules
    let journal: Journal
    let clock: MinistryClock
    /// Sixteen random bytes.
    let random: @Sendable () -> (UInt64, UInt64)

    /// A random identity for a participation, where the time of creation must not tell anything about a person.
    func newID(_ kind: AggregateKind) -> AggregateID {
        AggregateID(kind, kind == .participation ? .version4(random: random()) : .version7(at: clock.now(), random: random()))
    }

    /// The command with the identities it acts on: those it names, or new ones for what it makes.
    /// - Returns: nil when it acts on a record and names none.
    func input(_ operation: ImportOperation, target: AggregateID?, item: AggregateID?, body: InputValue) -> CommandInput? {
        let record =
            operation.makesRecord
            ? CommandInput.named(operation.kind.rawValue + "ID", operation.kind, in: body) ?? newID(operation.kind) : target
        guard let record, record.kind == operation.kind else { return nil }
        let kind = operation.itemKind ?? operation.kind
        if operation.namesItem, item?.kind != kind { return nil }
        let named = CommandInput.named(kind.rawValue + "ID", kind, in: body)
        return CommandInput(operation: operation, record: record, item: item ?? named ?? newID(kind), body: body)
    }

    func perform(_ input: CommandInput, _ envelope: CommandEnvelope, language: LanguageCode) async throws(Problem) -> Answer {
        switch input.operation.kind {
        case .agreement: try await record(input, envelope, language, as: Agreement.self)
        case .plan: try await record(input, envelope, language, as: ActionPlan.self)
        case .action, .indicator, .report: try await record(input, envelope, language, as: Action.self)
        case .practice: try await record(input, envelope, language, as: GoodPractice.self)
        case .transfer: try await record(input, envelope, language, as: PracticeTransfer.self)
        case .pilot: try await record(input, envelope, language, as: MobilityPilot.self)
        case .participation: try await record(input, envelope, language, as: Participation.self)
        }
    }

    func context(of caller: Caller) -> DecisionContext {
        let instant = clock.now()
        return DecisionContext(rules: rules, actor: caller.actor, now: instant, today: clock.day(at: instant))
    }

    private func record<State: CommandedRecord>(
        _ input: CommandInput, _ envelope: CommandEnvelope, _ language: LanguageCode, as type: State.Type
    ) async throws(Problem) -> Answer {
        let context = context(of: envelope.caller)
        let request = request(input, envelope, at: context.now)
        do throws(JournalError) {
            let outcome = try await journal.record(
                State.read(input), on: input.record, as: type, request, in: context,
                references: { try await State.references(input, in: $0) }, facets: { $0.facets },
                answer: { try Self.answer($0, to: input, language: language) })
            return Answer(outcome)
        } catch {
            throw JournalProblems.problem(for: error)
        }
    }

    private func request(_ input: CommandInput, _ envelope: CommandEnvelope, at now: Instant) -> JournalRequest {
        let random = random
        return JournalRequest(
            // Without a key the request gets one of its own, so that an unanswered commit can be looked up all the same.
            key: JournalRequest.Key(
                principal: envelope.caller.actor.text, key: envelope.key ?? "request:" + newID(.report).id.text, digest: envelope.digest),
            expectation: envelope.expectation, command: input.operation.rawValue,
            role: envelope.caller.roles.map(\.rawValue).sorted().joined(separator: " "), request: envelope.requestID,
            traceParent: envelope.traceParent, newEventID: { .version7(at: now, random: random()) })
    }

    /// What commands about actions would lead to, one after the other; nothing is recorded.
    func rehearse(
        _ commands: [(input: CommandInput, envelope: CommandEnvelope)], language: LanguageCode
    ) async throws(Problem) -> [Result<Answer, Problem>] {
        guard let caller = commands.first?.envelope.caller else { return [] }
        let context = context(of: caller)
        let rehearsed = commands.map { command in
            RehearsedCommand<Action>(
                Action.read(command.input), on: command.input.record, request(command.input, command.envelope, at: context.now))
        }
        let inputs = Dictionary(zip(rehearsed.map(\.request.key), commands.map(\.input))) { first, _ in first }
        do throws(JournalError) {
            return try await journal.rehearse(
                rehearsed, in: context, references: { _, _ in }, facets: { $0.facets },
                answer: { command, recorded in
                    guard let input = inputs[command.request.key] else { throw Problem(.internalFault) }
                    return try Self.answer(recorded, to: input, language: language)
                }
            ).map { $0.map(Answer.init).mapError(JournalProblems.problem) }
        } catch {
            throw JournalProblems.problem(for: error)
        }
    }

    private static func answer<State: CommandedRecord>(
        _ recorded: Recorded<State>, to input: CommandInput, language: LanguageCode
    ) throws -> GivenAnswer {
        let body = RecordJSON.changed(
            recorded.id, item: input.operation.itemKind == nil ? nil : input.item, version: recorded.version,
            try RecordJSON.value(recorded.state), warnings: recorded.warnings, events: recorded.eventIDs, language: language)
        var headers: [GivenAnswer.Header] = [
            .init("content-type", "application/json"), .init("etag", EntityTag(version: recorded.version).description),
        ]
        if input.operation.makesRecord { headers.append(.init("location", "/v1/\(State.collection)/\(recorded.id.text)")) }
        return GivenAnswer(status: input.operation.makesRecord ? 201 : 200, headers: headers, body: body.compact)
    }
}
