/// Every text of the dashboard by name; `Texts/*.texts` gives each in all languages, and a test holds the two together.
package enum TextKey: String, Sendable, CaseIterable {
    case claim, skipToContent, languagesLabel, pagesLabel, menu, menuClose, signedInAs, liveUpdated, liveLost, footer, pictureLine
    case momentPattern, periodPattern, routePattern, listPattern, bannerPresent, bannerPast, asOfDay, asOfTime, asOfShow, asOfPresent
    case demonstration, demonstrationMeaning, demonstrationMark, sameDataAsTable, sourcesLabel, sourcePattern, chartDescription
    case stateNotReported, stateNotApplicable, stateSuppressed, markNotReported, legendNotReported, legendSuppressed, markNotApplicable
    case markSuppressed, coverageAsOf, coverageMissing, coverageVaries, notStated, unknown, never, total, everything, filterTitle
    case filterButton, searchTitle, searchButton, searchActions, searchPractices, nextPage, reasonPattern, pageOverview, pageChanges
    case pageReporting, pageCountries, pageAreas, pagePlans, pageActions, pageIndicators, pagePractices, pageTransfers, pageMobility
    case pageAgreements, pageCompare, pageSittings, pageFeeds, pageMethods, overviewTitle, headlineTitle, lateTitle, lateNote, lateYes
    case lateNo, onlyLate, changedTitle, changesAll, sharedTitle, sharedNote, practicesAll, transfersAll, transferMatrixTitle
    case actionsByStatusTitle, progressByAreaTitle, progressByCountryTitle, actionsByAreaTitle, statusByCountryTitle, moneyTitle
    case moneyNote, moneyNone, chooseCountry, chooseArea, changesNone, changesRange, changeBy, changePattern, sinceDate, sinceSitting
    case compareTitle, compareLead, compareChoose, compareFrom, compareFromSitting, compareTo, compareToHint, compareToSitting
    case compareButton, compareNone, differenceNone, percentagePoints, sittingsLead, sittingsNone, sittingSaveTitle, sittingSaveNote
    case sittingSaveButton, sittingID, sittingIDHint, sittingNameFr, sittingNameAr, sittingNameEn, sittingSaved, sittingIDInvalid
    case sittingNameMissing, sittingTimeInvalid, sittingTaken, packOpen, packTitle, packLead, packPrint, packPDF, packWorkbook, packCSV
    case packHash, packNoPDF, feedsLead, feedsTitle, feedsNone, noGap, parkedTitle, parkedNote, parkedNone, reportingLead
    case reportingTableTitle, reportingNone, completenessTitle, completenessNote, mobilityLead, funnelTitle, funnelNote
    case mobilityMatrixTitle, seatsMatrixTitle, discrepanciesTitle, discrepanciesNote, discrepanciesNone, pilotsTitle, pilotsNone
    case byCategoryTitle, bySexTitle, byAgeTitle, suppressionNote, timelineTitle, timelineNote, indicatorNote, achievementTitle
    case indicatorTableTitle, transferLead, errorTitle, notFoundTitle, notFoundText, forbiddenTitle, forbiddenText, formExpired
    case asOfInvalid, asOfFuture, parameterInvalid, pageTokenInvalid, unavailableText, corruptText, columnValue, columnCountry
    case columnCurrency, columnBudget, columnSpent, columnShare, columnLateActions, columnReports, columnPlan, columnParties
    case columnPeriod, columnAdopted, columnActions, columnProgress, columnAction, columnArea, columnStatus, columnPlanned
    case columnActualDates, columnLate, columnMilestones, columnMilestone, columnWeight, columnDue, columnReached, columnIndicator
    case columnUnit, columnBaseline, columnTarget, columnActual, columnAchievement, columnDirection, columnSummable, columnBreakdown
    case columnStatement, periodTableTitle, periodsAll
    case columnEvent, columnApprovedAt, columnReceivedAt, columnSource, columnPosition, columnTransfers, columnPilot, columnRoute
    case columnSeats, columnTaken, columnDiscrepancies, columnExpected, columnReceived, columnOnTime, columnReceivedLate, columnMissing
    case columnCompleteness, columnTimeliness, columnFigure, columnDifference, columnSitting, columnAsOf, columnSavedBy, columnSavedAt
    case columnPack, changesSince, columnFeed, columnState, columnSequence, columnNextOffset, columnHead, columnLagEvents
    case columnLagSeconds, columnGap, columnLastReceived, columnParked, columnSmallestCell, columnCode, columnMeaning, columnRegion
    case columnLead, aboutRecord, confirmedBy, planUnknown, practiceUnknown, pilotUnknown, roleUnknown, plansNone, actionsNone
    case practicesNone, transfersNone, agreementsNone, indicatorsNone, milestonesNone, milestonesTitle, milestoneReached, milestoneDue
    case milestoneLate, notYet, reportsTitle, reportsNone, reportTitle, reportLine, reportOnTime, reportLate, reportReplaced
    case reportSpent, correctionPattern, placesTitle, placesNone, eventsTitle, eventsNote, eventsNone, disagreementPattern
    case divergencePattern, practiceOrigin, practiceWithdrawn, withdrawnPattern, implementers, transferRoute, requestedOn, stepPattern
    case agreementLine, directionUp, directionDown, summableYes, summableNo, unitPercent, discrepancyPersons, discrepancyMissing
    case discrepancySince, axisCountry, axisArea, axisStatus, axisCurrency, axisPlan, axisAction, axisIndicator, axisPeriod
    case axisDisaggregation, axisPractice, axisOrigin, axisReceiving, axisPhase, axisPilot, axisSending, axisHost, axisCategory
    case axisSector, axisStep, axisSex, axisAgeBand, axisFamily, areaMigrationAndDevelopment, areaMigrantsRights, areaSouthSouthMobility
    case areaMeaningMigrationAndDevelopment, areaMeaningMigrantsRights, areaMeaningSouthSouthMobility, status1, status2, status3
    case status4, status5, status6, phaseRequested, phaseAgreed, phaseDeclined, phaseAdapting, phasePiloted, phaseAdopted, phaseDropped
    case pilotPhaseProposed, pilotPhaseAccepted, pilotPhaseDeclined, pilotPhaseClosed, stepSelected, stepDeparted, stepArrived
    case stepPlaced, stepCompleted, stepReturned, stepReintegrated, stepWithdrawn, categoryYoungProfessional, categoryStudent
    case categoryTrainee, categoryNotStated, sexFemale, sexMale, sexOther, sexNotStated, ageBandNotStated, ageBand017, ageBand1824,
        ageBand2534, ageBand3544, ageBand45
    case measure1, measure2, measure3, measure4, measure5, role1, role2, role3, role4, levelNational, levelRegional
    case vocabularyGcmObjective, vocabularySdgTarget, vocabularyJvapDomain, vocabularyDacPurpose, familyActionPlan, familyGoodPractice
    case familyMobilityPilot, feedCurrent, feedCatchingUp, feedGapOpen, feedAnchorMismatch, feedSilent, discrepancyDepartedNotArrived
    case discrepancyArrivedNotDeparted, discrepancyCompletedNotReturned, discrepancyPilotNotAgreed, fieldStatus, fieldTitle, fieldArea
    case fieldPeriod, fieldPlannedStart, fieldPlannedEnd, fieldActualStart, fieldActualEnd, fieldBudget, fieldSeats, fieldSignedOn
    case fieldPhase, codesAreas, codesStatus, codesPhases, codesSteps, codesCategories, codesMeasures, changeAgreementRecorded
    case changeAgreementRevised, changePlanAdopted, changePlanAmended, changeActionPlanned, changeActionRevised, changeActionConfirmed
    case changeIndicatorDefined, changeIndicatorRevised, changeProgressApproved, changeProgressCorrected, changePracticePublished
    case changePracticeRevised, changePracticeWithdrawn, changeTransferRequested, changeTransferAgreed, changeTransferDeclined
    case changeTransferAdvanced, changeTransferClosed, changePilotProposed, changePilotAccepted, changePilotDeclined, changePilotClosed
    case changeParticipationRecorded, methodsLead, methodCoverageTitle, methodCoverage, methodStatesTitle, methodStates, methodAsOfTitle
    case methodAsOf, methodProgressTitle, methodProgress, methodLateTitle, methodLate, methodIndicatorsTitle, methodIndicators
    case methodMoneyTitle, methodMoney, methodJointTitle, methodJoint, methodMobilityTitle, methodMobility, methodSuppressionTitle
    case methodSuppression, methodReportingTitle, methodReporting, methodDisagreementTitle, methodDisagreement, methodDemonstrationTitle
    case methodDemonstration, methodMapTitle, methodMap, methodPersonalTitle, methodPersonal, methodLimitsTitle, signIn, signInTitle
    case signInLead, signOut, signOutEverywhere, signOutEverywhereMeaning, accountName, accountPassword, accountTitle, accountRole
    case accountRoleCommittee, accountRoleOperator, signInWrong, signInLocked, signInBusy, figureAgreementsCount, figurePlansCount
    case figureActionsCount, figureActionsLate, figureActionsProgress, figureMilestonesLate, figureReportsLate, figurePracticesCount
    case figureTransfersCount, figurePilotsCount, figurePersonsCount, coverageCount
    case asOfChoose, sittingUnchosen, briefTitle, briefLate, briefChanged, briefShared, changeRepeated
    case actionCount, indicatorCount, practiceCount, changeCount, parkedLine, secondCount
    case figureIndicatorActual, figureIndicatorBaseline, figureIndicatorTarget, figureIndicatorAchievement, figureMobilityMoved
    case figureMobilityPersons, figureMobilitySeats, figureMoneyBudget, figureMoneySpent, figureMoneyShare
    case figurePilotDiscrepancies, figurePilotPersons, figurePilotSeats, figurePracticeTransfers, figureReportsExpected
    case figureReportsReceived, figureReportsOnTime, figureReportsReceivedLate, figureReportsMissing, figureReportsCompleteness
    case figureReportsTimeliness
}
