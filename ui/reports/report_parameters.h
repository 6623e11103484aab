// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/report_queries.h"

#include <QWidget>

class PeriodBar;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

/// What a report is asked with: how it is put together, days, comparison, currency, warehouse. Shows what the report takes.
class ReportParameters : public QWidget
{
    Q_OBJECT

public:
    explicit ReportParameters(const QString &mainCurrency, QWidget *parent = nullptr);

    void setChoices(const ReportChoices &choices);
    /// Of a report and a group that exist.
    void setRequest(const ReportRequest &request);
    [[nodiscard]] ReportRequest request() const;

signals:
    void changed();

private:
    void fillGroups();
    void showWhatApplies();
    [[nodiscard]] const ReportGroup &group() const;

    QString m_mainCurrency;
    QString m_report;
    PeriodBar *m_period;
    QComboBox *m_group;
    QWidget *m_day;
    QDateEdit *m_dayEdit;
    QCheckBox *m_compare;
    QComboBox *m_currency;
    QComboBox *m_warehouse;
};
