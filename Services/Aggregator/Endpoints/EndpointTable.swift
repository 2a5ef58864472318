/// Every endpoint of the region.
enum EndpointTable {
    static let all: [Endpoint] =
        PictureEndpoints.all + RecordEndpoints.all + PracticeEndpoints.all + MobilityEndpoints.all + TimeEndpoints.all
        + MachineryEndpoints.all

    /// What may be made public: reading the picture, never the machinery or a change.
    static let publishable = Set(all.filter { $0.basis == .picture }.map(\.operation) + ["listSittings", "readSitting", "followChanges"])
}
