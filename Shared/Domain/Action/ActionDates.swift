/// IATI ActivityDateType 1 to 4, each as precise as its source.
package struct ActionDates: Codable, Hashable, Sendable {
    package let plannedStart: PartialDate?
    package let actualStart: PartialDate?
    package let plannedEnd: PartialDate?
    package let actualEnd: PartialDate?

    package init(
        plannedStart: PartialDate? = nil, actualStart: PartialDate? = nil, plannedEnd: PartialDate? = nil, actualEnd: PartialDate? = nil
    ) {
        self.plannedStart = plannedStart
        self.actualStart = actualStart
        self.plannedEnd = plannedEnd
        self.actualEnd = actualEnd
    }
}
