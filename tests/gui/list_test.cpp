// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/list_test.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/record_table.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

void ListTest::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("backroom-test"));
    Theme::instance().install(*qApp);
}

void ListTest::init()
{
    QSettings().clear();
    m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
    QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
    m_files = std::make_unique<QTemporaryDir>();
    m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
}

void ListTest::cleanup()
{
    m_gui.reset();
    m_database.reset();
}

bool ListTest::signIn(const QString &login)
{
    if (!m_gui->signIn(login))
        return false;
    if (list() == nullptr) // a manager begins elsewhere
        m_gui->window().workspace()->showDesk(QStringLiteral("orders"));
    return QTest::qWaitFor([this] { return rows() >= 0 && m_gui->isSettled(); });
}

int ListTest::rows() const
{
    return list() == nullptr ? -1 : list()->model()->rowCount();
}

void ListTest::search(const QString &words)
{
    list()->search(words);
    QTRY_VERIFY(m_gui->isSettled());
}

void ListTest::choose(int first, int last)
{
    const QAbstractItemModel *model = list()->model();
    list()->table()->setCurrentIndex(model->index(first, 0));
    list()->table()->selectionModel()->select(QItemSelection(model->index(first, 0), model->index(last, model->columnCount() - 1)),
                                              QItemSelectionModel::ClearAndSelect);
}

void ListTest::plantHostileName()
{
    m_database->execute(QStringLiteral("update shop.orders set customer_name = '%1' where order_id = (select max(order_id::text)::uuid from shop.orders where deleted_at is null)").arg(hostile));
}
