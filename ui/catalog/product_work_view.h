// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/product_record.h"
#include "ui/common/theme.h"

#include <QWidget>

class Presence;
class ProductPane;
class Session;

/// One product with all that can be done: the page, the sheets that ask, and the record behind them. Beside the list, in a
/// tab or in a window of its own.
class ProductWorkView : public QWidget
{
    Q_OBJECT

public:
    /// The sheets lie over `page`.
    ProductWorkView(Session &session, QWidget *page, QWidget *parent = nullptr);

    void open(const QUuid &id);
    void reload();
    void focusAction();
    void setClosable(bool closable);

    [[nodiscard]] QUuid id() const { return m_record->id(); }
    [[nodiscard]] bool hasUnsavedWork() const;

signals:
    void shown(const ProductDetail &product);
    void told(Tone tone, const QString &message);
    /// The person's own action changed this product.
    void changed(const QUuid &id);
    void stockRequested(const QString &key);
    void closeRequested();

private:
    void connectRecord();
    void showProduct();
    void showState();

    Session &m_session;
    ProductRecord *m_record;
    Presence *m_presence;
    ProductPane *m_pane;
};
