// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_parameters.h"

#include "ui/common/flow_layout.h"
#include "ui/common/look.h"
#include "ui/common/period_bar.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace {

QComboBox *combo(const char *name, const QString &accessibleName)
{
    auto *result = new QComboBox;
    result->setObjectName(QLatin1String(name));
    result->setAccessibleName(accessibleName);
    result->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return result;
}

void choose(QComboBox *combo, const QString &data)
{
    combo->setCurrentIndex(qMax(0, combo->findData(data)));
}

} // namespace

ReportParameters::ReportParameters(const QString &mainCurrency, QWidget *parent)
    : QWidget(parent)
    , m_mainCurrency(mainCurrency)
    , m_period(new PeriodBar)
    , m_group(combo("reportGroupCombo", tr("Put together by")))
    , m_day(new QWidget)
    , m_dayEdit(new QDateEdit(QDate::currentDate()))
    , m_compare(new QCheckBox(tr("Compare with the days before")))
    , m_currency(combo("reportCurrencyCombo", tr("Currency")))
    , m_warehouse(combo("reportWarehouseCombo", tr("Warehouse")))
{
    m_dayEdit->setObjectName(QStringLiteral("reportDayEdit"));
    m_dayEdit->setAccessibleName(tr("At the end of this day"));
    m_dayEdit->setCalendarPopup(true);
    m_dayEdit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_dayEdit->setDisplayFormat(tr("d MMM yyyy"));
    m_dayEdit->setDateRange(QDate(2000, 1, 1), QDate::currentDate());
    m_compare->setObjectName(QStringLiteral("reportCompareCheck"));
    m_compare->setFixedHeight(m_group->sizeHint().height()); // in line with its neighbours
    auto *day = new QHBoxLayout(m_day);
    day->setContentsMargins(0, 0, 0, 0);
    day->setSpacing(Space::Small);
    day->addWidget(plainLabel(tr("At the end of"), TextLook::Muted));
    day->addWidget(m_dayEdit);

    auto *layout = new FlowLayout(Space::Medium, this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_group, m_period, m_day, m_currency, m_warehouse, m_compare})
        layout->addWidget(part);

    setChoices({.currencies = {mainCurrency}, .warehouses = {}});
    connect(m_group, &QComboBox::activated, this, [this] {
        showWhatApplies();
        emit changed();
    });
    connect(m_period, &PeriodBar::chosen, this, &ReportParameters::changed);
    connect(m_dayEdit, &QDateEdit::dateChanged, this, &ReportParameters::changed);
    connect(m_compare, &QCheckBox::toggled, this, &ReportParameters::changed);
    connect(m_currency, &QComboBox::activated, this, &ReportParameters::changed);
    connect(m_warehouse, &QComboBox::activated, this, &ReportParameters::changed);
}

void ReportParameters::setChoices(const ReportChoices &choices)
{
    const QString currency = m_currency->currentData().toString();
    const QString warehouse = m_warehouse->currentData().toString();
    m_currency->clear();
    m_currency->addItem(tr("All currencies, in %1").arg(m_mainCurrency), QString());
    for (const QString &code : choices.currencies)
        m_currency->addItem(tr("%1 only").arg(code), code);
    m_warehouse->clear();
    m_warehouse->addItem(tr("All warehouses"), QString());
    for (const ReportChoices::Choice &choice : choices.warehouses)
        m_warehouse->addItem(choice.title, choice.id);
    choose(m_currency, currency);
    choose(m_warehouse, warehouse);
}

const ReportGroup &ReportParameters::group() const
{
    return *findReport(m_report)->group(m_group->currentData().toString());
}

void ReportParameters::fillGroups()
{
    m_group->clear();
    for (const ReportGroup &group : findReport(m_report)->groups)
        m_group->addItem(group.metrics.isEmpty() ? group.title : tr("By %1").arg(group.title.toLower()), group.id);
}

void ReportParameters::setRequest(const ReportRequest &request)
{
    const QSignalBlocker quiet(this);
    m_report = request.report;
    fillGroups();
    choose(m_group, request.group);
    m_period->setPeriod(request.period);
    m_dayEdit->setMaximumDate(QDate::currentDate());
    m_dayEdit->setDate(request.period.days(QDate::currentDate()).to);
    m_compare->setChecked(request.compare);
    choose(m_currency, request.currency);
    choose(m_warehouse, request.warehouse);
    showWhatApplies();
}

ReportRequest ReportParameters::request() const
{
    const ReportDefinition &report = *findReport(m_report);
    ReportRequest request{.report = m_report,
                          .group = m_group->currentData().toString(),
                          .period = m_period->period(),
                          .compare = m_compare->isChecked() && !group().compared.isEmpty()};
    if (report.isAsOf)
        request.period = {.preset = DateFilter::Preset::Custom, .from = m_dayEdit->date(), .to = m_dayEdit->date()};
    if (group().offersCurrency)
        request.currency = m_currency->currentData().toString();
    if (group().offersWarehouse)
        request.warehouse = m_warehouse->currentData().toString();
    return request;
}

void ReportParameters::showWhatApplies()
{
    const bool isAsOf = findReport(m_report)->isAsOf;
    m_period->setVisible(!isAsOf);
    m_day->setVisible(isAsOf);
    m_compare->setVisible(!group().compared.isEmpty());
    m_currency->setVisible(group().offersCurrency);
    m_warehouse->setVisible(group().offersWarehouse);
}
