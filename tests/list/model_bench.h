// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/windowed_list_model.h"
#include "tests/list/fake_source.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>

/// A list model under the strict eyes of QAbstractItemModelTester, over a FakeSource, with 30 rows in sight.
struct ModelBench {
    explicit ModelBench(int rows)
        : source(std::make_shared<FakeSource>())
        , model(definition(), source)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        QRandomGenerator random(7);
        source->truth.fill(rows, random);
    }

    static ListDefinition definition()
    {
        ListDefinition list;
        list.id = QStringLiteral("things");
        list.keySql = QStringLiteral("t.id");
        ColumnDefinition amount{.id = QStringLiteral("amount"), .title = QStringLiteral("Amount"), .type = ColumnType::Money};
        amount.currencyColumn = QStringLiteral("name");
        amount.sortSql = QStringLiteral("t.amount");
        ColumnDefinition name{.id = QStringLiteral("name"), .title = QStringLiteral("Name")};
        list.columns = {amount, name};
        list.defaultSort = QStringLiteral("amount");
        list.defaultDescending = false;
        return list;
    }

    void open()
    {
        model.setQuery(ListQuery::defaultOf(model.definition()));
        see(0);
    }
    // Lets everything that is asked be answered.
    void settle()
    {
        for (int idle = 0; idle < 3;) {
            QCoreApplication::processEvents();
            idle = source->waiting() == 0 ? idle + 1 : 0;
            source->answer();
        }
    }
    void settleBut(const QStringList &held)
    {
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            for (const char *name : {"page", "survey", "measure", "rowOf", "rows", "newestKeys", "keysBeside"})
                if (!held.contains(QLatin1String(name)))
                    source->answer(QLatin1String(name));
        }
    }
    void see(int row)
    {
        first = row;
        model.setVisibleRows(row, row + 29);
    }
    QString key(int row) const { return model.index(row, 0).data(WindowedListModel::KeyRole).toString(); }
    QString trueKey(int row) const { return QString::number(source->truth[row].second); }
    WindowedListModel::RowState state(int row) const
    {
        return WindowedListModel::RowState(model.index(row, 0).data(WindowedListModel::RowStateRole).toInt());
    }

    std::shared_ptr<FakeSource> source;
    WindowedListModel model;
    QAbstractItemModelTester tester;
    int first = 0;
};
