// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class DeskPage;
class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

/// The strip above a page: its title, its summary, the way back, and the way into the command palette.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setPage(DeskPage *page);
    void setTitle(const QString &title, const QString &summary = {});
    void setPaletteKeys(const QString &keys);
    /// Buttons for these actions, before the way into the palette.
    void setTravel(QAction *back, QAction *forward);
    /// Stands at the end.
    void addTool(QWidget *tool);

signals:
    void paletteRequested();

private:
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_palette;
    QLabel *m_keys;
    QHBoxLayout *m_travel;
    QHBoxLayout *m_tools;
    QMetaObject::Connection m_follows;
};
