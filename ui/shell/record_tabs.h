// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

class DeskPage;

/// The desk and the records that are open beside it, as a row of tabs. There is no row while no record is open.
class RecordTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit RecordTabs(QWidget *parent = nullptr);

    /// The first tab, which is always there.
    void setDesk(const QString &icon, const QString &title);
    void add(DeskPage *page, const QString &icon, const QString &title);
    void remove(DeskPage *page);
    void setTitle(DeskPage *page, const QString &title);
    /// Null: the desk.
    void choose(DeskPage *page);
    [[nodiscard]] DeskPage *chosen() const { return pageAt(currentIndex()); }
    /// Round and round.
    void step(int by);

signals:
    /// Null: the desk.
    void pageChosen(DeskPage *page);
    void closeAsked(DeskPage *page);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] DeskPage *pageAt(int index) const;
    [[nodiscard]] int indexOf(const DeskPage *page) const;
};
