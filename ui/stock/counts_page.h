// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_papers.h"
#include "ui/stock/stock_desk_page.h"

#include <optional>

class Card;
class CountSheet;
class QCheckBox;
class StartCountSheet;

/// Counts: begun, counted without knowing what to find, decided by somebody who did not count.
class CountsPage : public StockDeskPage
{
    Q_OBJECT

public:
    CountsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~CountsPage() override;

protected:
    void forget() override;
    void load() override;
    void onScan(const QString &code) override;
    void onFinished(const QJsonObject &answer) override;

private:
    void show(CountDetail count);
    [[nodiscard]] QWidget *linesContent();
    void move(const QString &status, const QString &news, const QStringList &recount = {});
    [[nodiscard]] QStringList chosenLines() const;
    void showRecount();

    struct Choice {
        QUuid line;
        QCheckBox *box;
    };

    std::optional<CountDetail> m_count;
    QList<Choice> m_choices;
    Card *m_lines;
    Card *m_notes;
    ActionButton *m_countButton;
    ActionButton *m_handIn;
    ActionButton *m_approve;
    ActionButton *m_recount;
    ActionButton *m_cancel;
    StartCountSheet *m_start;
    CountSheet *m_sheet;
};
