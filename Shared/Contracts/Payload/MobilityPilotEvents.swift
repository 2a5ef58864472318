import Domain

extension PilotProposed {
    static let shape = Codec<PilotProposed>.object(
        PilotProposed.init,
        required("pilotID", { $0.pilotID }, .id(.pilot)),
        required("pilot", { $0.pilot }, PilotContent.shape),
        required("proposedBy", { $0.proposedBy }, CountryCode.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PilotAccepted {
    static let shape = Codec<PilotAccepted>.object(
        PilotAccepted.init,
        required("pilotID", { $0.pilotID }, .id(.pilot)),
        required("acceptedBy", { $0.acceptedBy }, CountryCode.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("note", { $0.note }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PilotDeclined {
    static let shape = Codec<PilotDeclined>.object(
        PilotDeclined.init,
        required("pilotID", { $0.pilotID }, .id(.pilot)),
        required("declinedBy", { $0.declinedBy }, CountryCode.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PilotClosed {
    static let shape = Codec<PilotClosed>.object(
        PilotClosed.init,
        required("pilotID", { $0.pilotID }, .id(.pilot)),
        required("closedBy", { $0.closedBy }, CountryCode.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension ParticipationRecorded {
    static let shape = Codec<ParticipationRecorded>.object(
        ParticipationRecorded.init,
        required("participationID", { $0.participationID }, .id(.participation)),
        required("pilotID", { $0.pilotID }, .id(.pilot)),
        required("step", { $0.step }, .code),
        required("on", { $0.on }, CalendarDate.shape),
        required("sending", { $0.sending }, CountryCode.shape),
        required("host", { $0.host }, CountryCode.shape),
        required("recordedBy", { $0.recordedBy }, CountryCode.shape),
        optional("sex", { $0.sex }, .code),
        optional("ageBand", { $0.ageBand }, .code),
        optional("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}
