/// A judged batch and what of it is rejected, on its way into the database.
package struct AcceptanceEntry: Sendable {
    package let batch: StreamBatch
    package let rejected: [StreamEffects.Rejected]

    package init(_ batch: StreamBatch, rejected: [StreamEffects.Rejected] = []) {
        self.batch = batch
        self.rejected = rejected
    }
}
