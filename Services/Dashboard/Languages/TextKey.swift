/// Every text of the dashboard by name; `Texts/*.texts` gives each in all languages, and a test holds the two together.
package enum TextKey: String, Sendable, CaseIterable {
    case claim, skipToContent, languagesLabel, pagesLabel, menu, menuClose, signedInAs, liveUpdated, liveLost, footer, pictureLine
    case momentPattern, periodPattern, listPattern, bannerPresent, bannerPast, asOfDay, asOfTime, asOfShow, asOfPresent, demonstration
    case demonstrationMeaning, demonstrationMark, sameDataAsTable, sourcesLabel, sourcePattern, chartDescription, stateNotReported
    case stateNotApplicable, stateSuppressed, markNotReported, legendNotReported, legendSuppressed, markNotApplicable, markSuppressed
    case coverageAsOf, coverageMissing, coverageVaries, notStated, unknown, never, total, everything, filterTitle, filterButton
    case searchTitle, searchButton, searchActions, searchPractices, nextPage, reasonPattern, pageOverview, pageChanges, pageReporting
    case pageCountries, pageAreas, pagePlans, pageActions, pageIndicators, pagePractices, pageTransfers, pageMobility, pageAgreements
    case pageCompare, pageSittings, pageFeeds, pageMethods, overviewTitle, headlineTitle, lateTitle, lateNote, lateYes, lateNo, onlyLate
    case changedTitle, changesAll, sharedTitle, sharedNote, practicesAll, transfersAll, transferMatrixTitle, actionsByStatusTitle
    case progressByAreaTitle, progressByCountryTitle, actionsByAreaTitle, statusByCountryTitle, moneyTitle, moneyNote, moneyNone
    case chooseCountry, chooseArea, changesNone, changesRange, changeBy, changePattern, sinceDate, sinceSitting, compareTitle
    case compareLead, compareChoose, compareFrom, compareFromSitting, compareTo, compareToHint, compareToSitting, compareButton
    case compareNone, differenceNone, percentagePoints, sittingsLead, sittingsNone, sittingSaveTitle, sittingSaveNote, sittingSaveButton
    case sittingID, sittingIDHint, sittingNameFr, sittingNameAr, sittingNameEn, sittingSaved, sittingIDInvalid, sittingNameMissing
    case sittingTimeInvalid, sittingTaken, packOpen, packTitle, packLead, packPrint, packPDF, packWorkbook, packCSV, packHash, packNoPDF
    case feedsLead, feedsTitle, feedsNone, noGap, parkedTitle, parkedNote, parkedNone, reportingLead, reportingTableTitle, reportingNone
    case completenessTitle, completenessNote, mobilityLead, funnelTitle, funnelNote, mobilityMatrixTitle, seatsMatrixTitle
    case discrepanciesTitle, discrepanciesNote, discrepanciesNone, pilotsTitle, pilotsNone, byCategoryTitle, bySexTitle, byAgeTitle
    case suppressionNote, timelineTitle, timelineNote, indicatorNote, achievementTitle, indicatorTableTitle, transferLead, errorTitle
    case notFoundTitle, notFoundText, forbiddenTitle, forbiddenText, formExpired, asOfInvalid, asOfFuture, parameterInvalid
    case pageTokenInvalid, unavailableText, corruptText, columnValue, columnCountry, columnCurrency, columnBudget, columnSpent
    case columnShare, columnLateActions, columnReports, columnPlan, columnParties, columnPeriod, columnAdopted, columnActions
    case columnProgress, columnAction, columnArea, columnStatus, columnPlanned, columnActualDates, columnLate, columnMilestones
    case columnMilestone, columnWeight, columnDue, columnReached, columnIndicator, columnUnit, columnBaseline, columnTarget
    case columnActual, columnAchievement, columnDirection, columnSummable, columnBreakdown, columnEvent, columnApprovedAt
    case columnReceivedAt, columnSource, columnPosition, columnTransfers, columnPilot, columnRoute, columnSeats, columnTaken
    case columnDiscrepancies, columnExpected, columnReceived, columnOnTime, columnReceivedLate, columnMissing, columnCompleteness
    case columnTimeliness, columnFigure, columnDifference, columnSitting, columnAsOf, columnSavedBy, columnSavedAt, columnPack
    case changesSince, columnFeed, columnState, columnSequence, columnNextOffset, columnHead, columnLagEvents, columnLagSeconds
    case columnGap, columnLastReceived, columnParked, columnSmallestCell, columnCode, columnMeaning, columnRegion, columnLead
    case aboutRecord, confirmedBy, planUnknown, practiceUnknown, pilotUnknown, roleUnknown, plansNone, actionsNone, practicesNone
    case transfersNone, agreementsNone, indicatorsNone, milestonesNone, milestonesTitle, milestoneReached, milestoneDue, milestoneLate
    case notYet, reportsTitle, reportsNone, reportTitle, reportLine, reportOnTime, reportLate, reportReplaced, reportSpent
    case correctionPattern, placesTitle, placesNone, eventsTitle, eventsNote, eventsNone, disagreementPattern, divergencePattern
    case practiceOrigin, practiceWithdrawn, withdrawnPattern, implementers, transferRoute, requestedOn, stepPattern, agreementLine
    case directionUp, directionDown, summableYes, summableNo, unitPercent, discrepancyPersons, discrepancyMissing, discrepancySince
    case axisCountry, axisArea, axisStatus, axisCurrency, axisPlan, axisAction, axisIndicator, axisPeriod, axisDisaggregation
    case axisPractice, axisOrigin, axisReceiving, axisPhase, axisPilot, axisSending, axisHost, axisCategory, axisSector, axisStep
    case axisSex, axisAgeBand, axisFamily, areaMigrationAndDevelopment, areaMigrantsRights, areaSouthSouthMobility
    case areaMeaningMigrationAndDevelopment, areaMeaningMigrantsRights, areaMeaningSouthSouthMobility, status1, status2, status3
    case status4, status5, status6, phaseRequested, phaseAgreed, phaseDeclined, phaseAdapting, phasePiloted, phaseAdopted, phaseDropped
    case pilotPhaseProposed, pilotPhaseAccepted, pilotPhaseDeclined, pilotPhaseClosed, stepSelected, stepDeparted, stepArrived
    case stepPlaced, stepCompleted, stepReturned, stepReintegrated, stepWithdrawn, categoryYoungProfessional, categoryStudent
    case categoryTrainee, sexFemale, sexMale, sexOther, sexNotStated, ageBand017, ageBand1824, ageBand2534, ageBand3544, ageBand45
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
    case figureTransfersCount, figurePilotsCount, figureSeatsCount, figurePersonsCount, figureDiscrepanciesCount, coverageCount
    case actionCount, practiceCount, changeCount, parkedLine, secondCount
}
