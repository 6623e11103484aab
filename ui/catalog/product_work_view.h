// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/product_record.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <functional>
#include <memory>

class EditorSheet;
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
    /// A form for a product that is not there yet.
    void addProduct();

    [[nodiscard]] QUuid id() const { return m_record->id(); }
    [[nodiscard]] bool hasUnsavedWork() const;

signals:
    void shown(const ProductDetail &product);
    void told(Tone tone, const QString &message);
    /// The person's own action changed this product.
    void changed(const QUuid &id);
    void added(const QUuid &id);
    void stockRequested(const QString &key);
    void closeRequested();

private:
    void makeSheets(QWidget *page);
    void connectRecord();
    void connectSheets();
    void connectHeader();
    void edit();
    void offerDraft();
    void withChoices(const std::function<void()> &open);
    void tell(Tone tone, const QString &message, const QString &action = {}, std::function<void()> onAction = {});
    void showProduct();
    void showState();

    Session &m_session;
    ProductRecord *m_record;
    Presence *m_presence;
    ProductPane *m_pane;
    EditorSheet *m_edit = nullptr;
    EditorSheet *m_add = nullptr;
    std::shared_ptr<QUuid> m_added = std::make_shared<QUuid>();
    Generation m_choices;
    std::function<void()> m_noticeAction; ///< what the button in the notice does
    QUuid m_offeredFor; ///< the product whose draft was offered
};
