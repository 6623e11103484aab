// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/background_tasks.h"
#include "models/db/session.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/record_list.h"
#include "ui/shell/workspace.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

/// Tests of what every list can do, on the real window, the orders and the real server. Every test has a shop of its own.
class ListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    static inline const auto agent = QStringLiteral("sam.okafor");
    static inline const auto colleague = QStringLiteral("lucia.fernandez");
    static inline const auto manager = QStringLiteral("mona.keller");

    bool signIn(const QString &login);
    [[nodiscard]] RecordList *list() const { return m_gui->find<RecordList>(QStringLiteral("ordersList")); }
    [[nodiscard]] int rows() const;
    [[nodiscard]] BackgroundTasks &tasks() const { return m_gui->window().workspace()->session().tasks(); }
    void search(const QString &words);
    void choose(int first, int last);
    /// The latest order's customer is called what a spreadsheet would run.
    void plantHostileName();
    static inline const auto hostile = QStringLiteral("=HYPERLINK(''file:///etc/hostname'')<b>%1 %n</b>");

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;

private:
    QTemporaryDir m_settings;
};
