package import Domain

/// Everything the dashboard, the API and the exports ask of the regional picture.
///
/// Every question takes `asOf`: nil means "now", that is the last time at which the region accepted something; a time asks for
/// the picture as it stood then, and the same question about the same time is answered the same for ever. A time that lies
/// in the future is refused (`ReadingError.asOfInFuture`). Lists are in a stable order, so that pages never overlap.
package protocol RegionalReader: Sendable {
    /// The picture a question would be answered from: its time, how many events are in it, and whether it is invented.
    func picture(asOf: Instant?) async throws(ReadingError) -> Picture

    func overview(asOf: Instant?) async throws(ReadingError) -> RegionOverview
    /// The four countries with their names and rules that readers need, in code order.
    func countries() -> [CountryEntry]
    /// nil when the country takes no part in the cooperation.
    func country(_ code: CountryCode, asOf: Instant?) async throws(ReadingError) -> CountryPicture?
    func area(_ area: InterventionArea, asOf: Instant?) async throws(ReadingError) -> AreaPicture

    /// Every figure of the picture that belongs to the region, a country, an area or a period, each once.
    func figures(asOf: Instant?) async throws(ReadingError) -> [Figure]

    func agreements(asOf: Instant?) async throws(ReadingError) -> [AgreementEntry]
    func plans(_ filter: PlanFilter, asOf: Instant?) async throws(ReadingError) -> [PlanSummary]
    func plan(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PlanDetail?
    func actions(_ filter: ActionFilter, page: PageRequest, asOf: Instant?) async throws(ReadingError) -> Page<ActionSummary>
    func action(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> ActionDetail?
    func indicators(_ filter: IndicatorFilter, asOf: Instant?) async throws(ReadingError) -> [IndicatorSummary]

    func practices(_ search: PracticeSearch, page: PageRequest, asOf: Instant?) async throws(ReadingError) -> Page<PracticeSummary>
    func practice(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PracticeDetail?
    func transfers(_ filter: TransferFilter, asOf: Instant?) async throws(ReadingError) -> [TransferEntry]
    /// Origin by receiving country: how many transfers, in any phase but declined.
    func transferMatrix(asOf: Instant?) async throws(ReadingError) -> FigureTable

    func pilots(_ filter: PilotFilter, asOf: Instant?) async throws(ReadingError) -> [PilotSummary]
    func pilot(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PilotDetail?
    func mobility(asOf: Instant?) async throws(ReadingError) -> MobilityPicture

    /// What the region accepted after `from` and up to `to`, newest first: what changed, by whom, why.
    func changes(from: Instant, to: Instant?, _ filter: ChangeFilter, page: PageRequest) async throws(ReadingError) -> Page<ChangeEntry>
    /// The headline figures at two times, side by side.
    func comparison(from: Instant, to: Instant?) async throws(ReadingError) -> [FigurePair]
    func reporting(asOf: Instant?) async throws(ReadingError) -> ReportingPicture

    /// Every accepted event about one aggregate up to `asOf`, oldest first, with its sources.
    func events(of id: AggregateID, asOf: Instant?) async throws(ReadingError) -> [EventEntry]
    /// One entry per country, family and partition, heads and lags as last observed.
    func feeds() async throws(ReadingError) -> [FeedEntry]
    func parked() async throws(ReadingError) -> [ParkedEntry]

    /// Named times, newest first.
    func sittings() async throws(ReadingError) -> [Sitting]
    func sitting(_ id: String) async throws(ReadingError) -> Sitting?
    /// Saves a name for a time; the same name twice is refused (`ReadingError.nameTaken`).
    func saveSitting(_ draft: SittingDraft, by author: String) async throws(ReadingError) -> Sitting
}
