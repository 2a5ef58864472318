@testable import National

/// Who may call what, written down apart from the endpoints: a change of one of them must be made here too, by somebody who means it.
enum RoleTable {
    private static let letters: [Character: Role] = [
        "c": .contributor, "f": .focalPoint, "r": .reader, "a": .administrator, "i": .integrator,
    ]

    static let roles: [String: Set<Role>] = Dictionary(
        rows.split(separator: "\n").map { row in
            let words = row.split(separator: " ")
            return (String(words[0]), Set(words[1].compactMap { letters[$0] }))
        }, uniquingKeysWith: { first, _ in first })

    private static let rows = """
        recordAgreement f
        reviseAgreement f
        adoptPlan f
        amendPlan f
        planAction f
        reviseAction f
        confirmAction f
        defineIndicator f
        reviseIndicator f
        saveReport cf
        submitReport cf
        returnReport f
        approveReport f
        publishPractice f
        revisePractice f
        withdrawPractice f
        requestTransfer f
        agreeTransfer f
        declineTransfer f
        advanceTransfer f
        closeTransfer f
        proposePilot f
        acceptPilot f
        declinePilot f
        closePilot f
        selectParticipation f
        recordStep f
        listAgreements cfrai
        readAgreement cfrai
        listAgreementHistory fa
        listPlans cfrai
        readPlan cfrai
        listPlanHistory fa
        listActions cfrai
        readAction cfrai
        listActionHistory fa
        listPractices cfrai
        readPractice cfrai
        listPracticeHistory fa
        listTransfers cfrai
        readTransfer cfrai
        listTransferHistory fa
        listPilots cfrai
        readPilot cfrai
        listPilotHistory fa
        listParticipations cfrai
        readParticipation cfrai
        listParticipationHistory fa
        listMilestones cfrai
        listIndicators cfrai
        listReports cfrai
        readReport cfrai
        listPartnerPractices cfrai
        listPartnerTransfers cfrai
        listPartnerPilots cfrai
        listEvents cfrai
        readEvent cfrai
        writePerson cf
        readPerson f
        erasePerson fa
        listDueReports cfra
        readOutbox fai
        importCommands cf
        importActions f
        importIndicators f
        importReports cf
        """
}
