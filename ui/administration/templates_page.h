// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_queries.h"
#include "ui/common/record_desk_page.h"

#include <QTimer>

#include <optional>

class Card;
class EditorSheet;
class QLabel;
class QLineEdit;

/// The texts of notifications, each with what a customer will read: filled in with the values of a real order.
class TemplatesPage : public RecordDeskPage
{
    Q_OBJECT

public:
    TemplatesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~TemplatesPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void load() override;

private:
    void makePreview();
    void show(const TemplateDetail &found);
    void preview();

    HousekeepingQueries m_queries;
    std::optional<TemplateDetail> m_template;
    QPushButton *m_edit;
    EditorSheet *m_sheet;
    Card *m_previewCard;
    Card *m_names;
    QLineEdit *m_order;
    QWidget *m_texts;
    QLabel *m_of;
    QTimer m_typing;
    Generation m_previews;
};
