/// Which rule is missing from a run. The cores themselves have no switches: a mutant is played around them.
enum ProjectorMutant: String, CaseIterable, Sendable {
    case none
    case noGapRule, noDedupe, noCompareAndSet, noSourceCheck
    case parkedOvertaken, redriveBackwards, redriveWithoutEpoch
    case positionBeforeEffects
}
