// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ColumnLayout;
class QCheckBox;
class QListWidget;
struct ListDefinition;

/// A small window under the columns button: which columns a list shows, in which order, and how high its rows are. Every
/// change counts at once; Esc or a click elsewhere closes it. Rows are dragged, or moved with Alt and an arrow.
class ColumnChooser : public QWidget
{
    Q_OBJECT

public:
    ColumnChooser(ColumnLayout *columns, const ListDefinition &definition, bool compact, QWidget *parent);

    void openBelow(const QWidget *anchor);

signals:
    void compactChanged(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void applyOrder();

    ColumnLayout *m_columns;
    QHash<QString, QString> m_titles;
    QListWidget *m_list;
    QCheckBox *m_compact;
    bool m_filling = false;
};
