// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class DeskPage;
class ImportSheet;
class QBoxLayout;
class RecordList;
class Session;
class StagedView;

/// What a manager does with many products of the list: import, export for an import, and editing cells in the list's place.
class ProductTools : public QObject
{
    Q_OBJECT

public:
    /// `layout` has the list; the editing takes its place there.
    ProductTools(Session &session, DeskPage *page, RecordList *list, QBoxLayout *layout);

    [[nodiscard]] bool hasUnsavedWork() const;
    [[nodiscard]] ImportSheet *importSheet() const { return m_import; }
    [[nodiscard]] StagedView *editing() const { return m_staged; }

    void edit();
    void importFile();
    void exportFile();

private:
    Session &m_session;
    DeskPage *m_page;
    RecordList *m_list;
    ImportSheet *m_import;
    StagedView *m_staged;
};
